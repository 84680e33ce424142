/** Trying an operation: which one, the data as it is typed, and what came of it. */
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../contracts/errors.ts';
import type { Bridge, OperationCard, Tried } from '../bridge.ts';

export interface TrialSlice {
  readonly system: string | null;
  readonly operations: readonly OperationCard[] | null;
  readonly operation: string | null;
  /** The data as it was typed, by operation, so that nothing is lost on the way to another and back. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly running: boolean;
  readonly tried: Tried | null;
  /** Why it was refused at the door, or why the operations could not be listed. */
  readonly failure: Failure | null;
}

/** The operations to be run before the example of one, each once, in order. */
export function earlierThan(
  operations: readonly OperationCard[],
  name: string,
  after: readonly string[],
): readonly string[] {
  const ordered: string[] = [];
  const entered = new Set([name]);
  const enter = (id: string): void => {
    if (entered.has(id)) return;
    entered.add(id);
    for (const earlier of operations.find(one => one.id === id)?.examples[0]?.after ?? []) enter(earlier);
    ordered.push(id);
  };
  for (const id of after) enter(id);
  return ordered;
}

export function createTrialStore(bridge: Bridge) {
  const store = createStore<TrialSlice>(() => ({
    system: null,
    operations: null,
    operation: null,
    drafts: {},
    running: false,
    tried: null,
    failure: null,
  }));
  return {
    store,
    /** Lists the operations of a system, with examples from the book that was read last. */
    async choose(system: string): Promise<void> {
      const same = system === store.getState().system;
      if (!same) {
        store.setState({ system, operations: null, operation: null, drafts: {}, tried: null, failure: null });
      }
      const answer = await bridge.request('machine.operations', { system });
      if (store.getState().system !== system) return;
      if (answer.ok) store.setState({ operations: answer.value });
      else store.setState({ failure: answer.error });
    },
    open: (operation: string) => {
      if (operation !== store.getState().operation) store.setState({ operation, tried: null, failure: null });
    },
    edit: (operation: string, draft: string) => {
      store.setState(now => ({ drafts: { ...now.drafts, [operation]: draft }, failure: null }));
    },
    /** Sends it through the queue, once what its example needs first was sent; null where the door refused it. */
    async run(operation: string, data: string): Promise<Tried | null> {
      const { system, operations, running } = store.getState();
      if (system === null || running) return null;
      store.setState({ running: true, tried: null, failure: null });
      const example = operations?.find(one => one.id === operation)?.examples.find(one => one.data === data);
      const first = earlierThan(operations ?? [], operation, example?.after ?? []);
      for (const id of first) {
        const earlier = operations?.find(one => one.id === id)?.examples[0]?.data ?? '{}';
        await bridge.request('machine.try', { system, operation: id, data: earlier });
      }
      const answer = await bridge.request('machine.try', { system, operation, data });
      if (store.getState().system !== system) {
        store.setState({ running: false });
        return null;
      }
      store.setState(answer.ok ? { running: false, tried: answer.value } : { running: false, failure: answer.error });
      return answer.ok ? answer.value : null;
    },
  };
}

export type TrialStore = ReturnType<typeof createTrialStore>;
