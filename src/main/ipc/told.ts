/** A failure as the page is told of it: what a writer can use. The stack stays in this process. */
import type { Failure } from '../../contracts/errors.ts';

export function told({ code, message, advice, retryable, cause }: Failure): Failure {
  return { code, message, advice, retryable, ...(cause === undefined ? {} : { cause }) };
}
