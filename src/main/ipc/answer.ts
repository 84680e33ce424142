/** Answers one request of the page: name and data are checked here, once, and nothing is thrown. */
import { failure, toFailure } from '../../contracts/errors.ts';
import { requests } from '../../contracts/ipc/index.ts';
import type { RequestName } from '../../contracts/ipc/index.ts';
import { fail, ok } from '../../contracts/result.ts';
import type { Result } from '../../contracts/result.ts';
import { traceOf } from '../../contracts/trace.ts';
import type { AllHandlers } from './handlers.ts';
import { told } from './told.ts';

export interface AnswerOptions {
  readonly handlers: AllHandlers;
  /** Answers are checked too: in development and in tests, where a wrong one is our fault to find. */
  readonly checkOutputs: boolean;
  /** Told what went wrong, in words that hold nothing of a manuscript. */
  log(message: string): void;
}

export async function answer(options: AnswerOptions, name: unknown, input: unknown): Promise<Result<unknown>> {
  if (!isRequestName(name)) return fail(failure('bad-request', 'The window asked for something that does not exist.'));
  const parsed = requests[name].input.safeParse(input);
  if (!parsed.success) {
    const where = parsed.error.issues.map(issue => `${issue.path.join('.') || 'input'}: ${issue.code}`).join(', ');
    options.log(`${name} was refused: ${where}`);
    return fail(failure('bad-request', `The window asked ${name} with data that does not fit.`));
  }
  try {
    const handler = options.handlers[name] as (data: unknown) => Promise<unknown>;
    const value = await handler(parsed.data);
    if (options.checkOutputs) checkOutput(name, value);
    return ok(value);
  } catch (thrown) {
    const failed = toFailure(thrown);
    options.log(`${name} failed: ${failed.code === 'internal' ? traceOf(thrown) : failed.code}`);
    return fail(told(failed));
  }
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}

function checkOutput(name: RequestName, value: unknown): void {
  const { error } = requests[name].output.safeParse(value);
  const issue = error?.issues[0];
  if (issue !== undefined) throw new Error(`${name} answered wrongly at ${issue.path.join('.')}: ${issue.code}`);
}
