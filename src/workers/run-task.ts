/** Carries out one task on the pure functions of the systems: the same in a thread, inline and on another machine. */
import type { ComputeEnvelope, ComputeTask, ModelFiles, SystemCompute } from '../contracts/compute.ts';
import { failure, ScriptoriumError, toFailure } from '../contracts/errors.ts';
import type { Failure } from '../contracts/errors.ts';
import type { FactGathered, FoldGathered } from '../contracts/facts.ts';
import { canonicalJson } from '../contracts/json.ts';
import { operationKind } from '../contracts/system.ts';
import type { SystemDefinition } from '../contracts/system.ts';
import { runFold } from './run-fold.ts';

/** What a runner computes with: the functions of the systems, and their definitions, which name what folds read. */
export interface ComputeParts {
  readonly computes: readonly SystemCompute[];
  readonly systems: readonly SystemDefinition[];
}

/**
 * Runs a task to its end; answers at once where the system's function does. Total: whatever is thrown becomes a failure;
 * an output of undefined becomes null.
 */
export function runTask(
  parts: ComputeParts,
  task: ComputeTask,
  models: ModelFiles,
): ComputeEnvelope | Promise<ComputeEnvelope> {
  const started = performance.now();
  const done = (output: string): ComputeEnvelope => ({ ok: true, output, ms: performance.now() - started });
  const failed = (thrown: unknown): ComputeEnvelope => ({
    ok: false,
    error: failureOf(thrown),
    ms: performance.now() - started,
  });
  const awaited = async (output: Promise<string>): Promise<ComputeEnvelope> => {
    try {
      return done(await output);
    } catch (thrown) {
      return failed(thrown);
    }
  };
  try {
    const output = outputOf(parts, task, models);
    return typeof output === 'string' ? done(output) : awaited(output);
  } catch (thrown) {
    return failed(thrown);
  }
}

function outputOf(parts: ComputeParts, task: ComputeTask, models: ModelFiles): string | Promise<string> {
  const compute = parts.computes.find(one => one.system === task.system);
  if (compute === undefined) throw new ScriptoriumError('unknown-system', `${task.system} computes nothing`);
  const { kind, name } = operationKind(task.operation);
  switch (kind) {
    case 'operation': {
      const output = part(compute.operations, task)(task.data, task.gathered, models);
      return output instanceof Promise ? output.then(toJson) : toJson(output);
    }
    case 'fact': {
      const fact = part(compute.facts, task, name);
      const { text, extra, scene } = task.gathered as FactGathered;
      const input = { text, extra, scene: scene === null ? null : (JSON.parse(scene) as unknown) };
      return canonicalJson(fact(input, models) ?? null);
    }
    case 'fold': {
      const reads = parts.systems.find(one => one.id === task.system)?.folds[name]?.reads ?? [];
      return JSON.stringify(runFold(part(compute.folds, task, name), reads, task.gathered as FoldGathered));
    }
  }
}

function toJson(output: unknown): string {
  return JSON.stringify(output ?? null);
}

function part<T>(table: Readonly<Record<string, T>>, task: ComputeTask, name = task.operation): T {
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (found === undefined) {
    throw new ScriptoriumError('unknown-operation', `${task.system} does not compute ${task.operation}`);
  }
  return found;
}

function failureOf(thrown: unknown): Failure {
  try {
    return toFailure(thrown, 'compute-failed');
  } catch {
    return failure('compute-failed', 'Something was thrown that cannot be put into words');
  }
}
