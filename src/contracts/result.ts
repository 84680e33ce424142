/** What every request over a border answers: a value, or a failure, never a thrown class. */
import type { Failure } from './errors.ts';

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(error: Failure): Result<never> {
  return { ok: false, error };
}
