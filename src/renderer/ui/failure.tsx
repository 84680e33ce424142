/** An error as a writer reads it: what happened, what it means, what to do, then the code in machine type. */
import './failure.css';
import type { Failure } from '../../contracts/errors.ts';
import { errorKinds } from '../../contracts/errors.ts';

interface FailureTextProps {
  readonly failure: Failure;
  /** Stands in a part of a screen that has a heading of its own. */
  readonly part?: boolean;
}

export function FailureText({ failure, part = false }: FailureTextProps) {
  const Title = part ? 'p' : 'h1';
  return (
    <div className="failure" role="alert">
      <Title className="failure-title">{errorKinds[failure.code].title}.</Title>
      <p>{failure.message}</p>
      <p className="quiet">{failure.advice}</p>
      {failure.cause !== undefined && failure.cause !== failure.message && <p className="note">{failure.cause}</p>}
      <p className="machine dim">{failure.code}</p>
    </div>
  );
}
