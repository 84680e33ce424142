/** Why something was refused, right where it was asked: each fault on its own line, what to do, the code. */
import './refusal.css';
import type { Failure } from '../../../contracts/errors.ts';
import { errorKinds } from '../../../contracts/errors.ts';
import { Advice } from './advice.tsx';

export function Refusal({ failure }: { readonly failure: Failure }) {
  return (
    <div className="refusal" role="alert">
      <p>{errorKinds[failure.code].title}.</p>
      <p className="refusal-words">{failure.message}</p>
      <p className="note">
        <Advice text={failure.advice} /> <span className="machine dim">{failure.code}</span>
      </p>
    </div>
  );
}
