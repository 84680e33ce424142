/** What is wrong with a field, and what to do, beside it. */
import type { GoalFault } from '../../../contracts/writing.ts';

export function FaultText({ id, fault }: { readonly id: string; readonly fault: GoalFault | undefined }) {
  if (fault === undefined) return null;
  return (
    <p id={id} className="goal-fault note" role="alert">
      <strong>{fault.title}</strong> {fault.advice}
    </p>
  );
}
