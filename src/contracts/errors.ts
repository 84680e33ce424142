/** Every error a user can meet, in one table: whether trying again can help, its title, and what to do. */
import { doorErrors } from './errors/door.ts';
import { folderErrors } from './errors/folder.ts';
import type { ErrorKind } from './errors/kind.ts';
import { manuscriptErrors } from './errors/manuscript.ts';
import { programErrors } from './errors/program.ts';
import { runningErrors } from './errors/running.ts';
import { unknownErrors } from './errors/unknown.ts';

const table = {
  ...doorErrors,
  ...runningErrors,
  ...manuscriptErrors,
  ...unknownErrors,
  ...folderErrors,
  ...programErrors,
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof table;

/** The table, by code. */
export const errorKinds: Readonly<Record<ErrorCode, ErrorKind>> = table;

/** An error as it crosses threads and is stored: its class does not survive the crossing, so it has none. */
export interface Failure {
  readonly code: ErrorCode;
  /** What happened, where: one plain sentence. */
  readonly message: string;
  readonly advice: string;
  readonly retryable: boolean;
  /** The message of what caused it, where that says more. */
  readonly cause?: string;
  readonly stack?: string;
}

/** Thrown inside a process; turned into a `Failure` before it crosses a border. */
export class ScriptoriumError extends Error {
  readonly code: ErrorCode;
  readonly advice: string;

  constructor(code: ErrorCode, message: string, options: { readonly cause?: unknown; readonly advice?: string } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'ScriptoriumError';
    this.code = code;
    this.advice = options.advice ?? errorKinds[code].advice;
  }
}

/** A failure made by hand, with the table's advice. */
export function failure(
  code: ErrorCode,
  message: string,
  more: { readonly cause?: string; readonly stack?: string } = {},
): Failure {
  return { code, message, advice: errorKinds[code].advice, retryable: errorKinds[code].retryable, ...more };
}

/** Anything thrown, as a `Failure`: our own errors keep their code, all others become `fallback`. */
export function toFailure(thrown: unknown, fallback: ErrorCode = 'internal'): Failure {
  if (thrown instanceof ScriptoriumError) {
    const cause = thrown.cause instanceof Error ? { cause: thrown.cause.message } : {};
    return { ...failure(thrown.code, thrown.message, cause), advice: thrown.advice };
  }
  if (thrown instanceof Error) {
    return failure(fallback, thrown.message, thrown.stack === undefined ? {} : { stack: thrown.stack });
  }
  return failure(fallback, String(thrown));
}

/** The error that a failure stood for, on this side of the border. */
export function fromFailure(value: Failure): ScriptoriumError {
  const error = new ScriptoriumError(value.code, value.message, { advice: value.advice });
  if (value.stack !== undefined) error.stack = value.stack;
  return error;
}
