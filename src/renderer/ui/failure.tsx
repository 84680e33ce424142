/** An error as a writer reads it: what happened, what it means, what to do, then the code in machine type. */
import './failure.css';
import type { Failure } from '../../contracts/errors.ts';
import { errorKinds } from '../../contracts/errors.ts';

export function FailureText({ failure }: { readonly failure: Failure }) {
  return (
    <div className="failure" role="alert">
      <p className="failure-title">{errorKinds[failure.code].title}.</p>
      <p>{failure.message}</p>
      <p className="quiet">{failure.advice}</p>
      {failure.cause !== undefined && failure.cause !== failure.message && <p className="note">{failure.cause}</p>}
      <p className="machine dim">{failure.code}</p>
    </div>
  );
}
