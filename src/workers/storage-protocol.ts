/** What crosses between the engine and its storage threads: calls by number, answered once each. */
import type { Failure } from '../contracts/errors.ts';
import type { StorageOpenOptions } from '../contracts/storage.ts';

export interface StorageThreadData {
  readonly options: StorageOpenOptions;
}

export interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: Failure };
