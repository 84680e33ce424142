/** What the computing process does: it hands tasks to its threads, and their envelopes back. */
import type { ComputeTask, ModelFiles, Runner } from '../contracts/compute.ts';
import { mostMb, watchMemory } from './memory-watch.ts';
import { piscinaRunner } from './runners/piscina.ts';
import type { FromComputing, ToComputing, Workshop } from './runners/process-protocol.ts';

/** The way to the parent. */
export interface ParentPort {
  post(message: FromComputing): void;
  onMessage(listener: (message: ToComputing) => void): void;
  /** The parent is gone. */
  onClose(listener: () => void): void;
}

const nothing: ComputeTask = { system: '', operation: '', data: null, gathered: null };

/** Serves until the parent is gone. Models that cannot be read end the process, which is what the parent then sees. */
export function serveRunner(port: ParentPort, readModels: (resources: string) => Promise<ModelFiles>): void {
  const aborts = new Map<number, AbortController>();
  let runner: Promise<Runner> | undefined;

  async function begin(workshop: Workshop): Promise<Runner> {
    const { filename, threads, maxHeapMb } = workshop;
    watchMemory(mostMb(workshop), message => port.post(message));
    const begun = piscinaRunner({
      filename: new URL(filename),
      threads,
      models: await readModels(workshop.resources),
      maxHeapMb,
      onThreadFailure: error => port.post({ kind: 'thread-failed', message: String(error) }),
    });
    // A thread that answers, if only that it knows no such system, has loaded all that it computes with.
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: threads }, () => begun.run(nothing, { signal })));
    return begun;
  }

  port.onMessage(message => {
    switch (message.kind) {
      case 'begin':
        runner = begin(message.workshop);
        void runner.then(() => port.post({ kind: 'ready' }));
        return;
      case 'abort':
        aborts.get(message.id)?.abort(message.reason);
        return;
      case 'run':
        void run(message.id, message.task);
    }
  });
  port.onClose(() => process.exit(0));

  async function run(id: number, task: ComputeTask): Promise<void> {
    const abort = new AbortController();
    aborts.set(id, abort);
    const envelope = await (await runner)?.run(task, { signal: abort.signal });
    aborts.delete(id);
    if (envelope !== undefined) port.post({ kind: 'done', id, envelope });
  }
}
