/** Trying operations: which one is open, and for each the data as it is typed and what came of it. */
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../contracts/errors.ts';
import type { Bridge, OperationCard, SendTerms, Tried } from '../bridge.ts';

/** What came of the last run of an operation: its answer, or why it was refused at the door. */
export type TrialOutcome =
  { readonly kind: 'tried'; readonly tried: Tried } | { readonly kind: 'refused'; readonly failure: Failure };

export interface TrialSlice {
  readonly system: string | null;
  readonly operations: readonly OperationCard[] | null;
  readonly operation: string | null;
  /** The data as it was typed, by operation, so that nothing is lost on the way to another and back. */
  readonly drafts: Readonly<Record<string, string>>;
  /** The operations that run just now. */
  readonly running: readonly string[];
  /** By operation, since an answer can come when another operation is open. */
  readonly outcomes: Readonly<Record<string, TrialOutcome>>;
  /** Why the operations could not be listed. */
  readonly failure: Failure | null;
}

const untried = { operations: null, operation: null, drafts: {}, running: [], outcomes: {}, failure: null } as const;

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
  const store = createStore<TrialSlice>(() => ({ system: null, ...untried }));
  const forget = (operation: string) => {
    store.setState(({ outcomes }) => ({
      outcomes: Object.fromEntries(Object.entries(outcomes).filter(([id]) => id !== operation)),
    }));
  };
  return {
    store,
    /** Lists the operations of a system, with examples from the book that was read last. */
    async choose(system: string): Promise<void> {
      if (system !== store.getState().system) store.setState({ system, ...untried });
      const answer = await bridge.request('machine.operations', { system });
      if (store.getState().system !== system) return;
      store.setState(answer.ok ? { operations: answer.value } : { failure: answer.error });
    },
    open: (operation: string) => {
      store.setState({ operation });
    },
    edit: (operation: string, draft: string) => {
      store.setState(({ drafts }) => ({ drafts: { ...drafts, [operation]: draft } }));
      if (store.getState().outcomes[operation]?.kind === 'refused') forget(operation);
    },
    /** Sends it through the queue, once what its example needs first was sent; null where the door refused it. */
    async run(operation: string, data: string, terms: SendTerms = {}): Promise<Tried | null> {
      const { system, operations, running } = store.getState();
      if (system === null || running.includes(operation)) return null;
      forget(operation);
      store.setState({ running: [...running, operation] });
      const example = operations?.find(one => one.id === operation)?.examples.find(one => one.data === data);
      const first = earlierThan(operations ?? [], operation, example?.after ?? []);
      for (const id of first) {
        const earlier = operations?.find(one => one.id === id)?.examples[0]?.data ?? '{}';
        await bridge.request('machine.try', { system, operation: id, data: earlier });
      }
      const answer = await bridge.request('machine.try', { system, operation, data, terms });
      if (store.getState().system !== system) return null;
      const outcome: TrialOutcome = answer.ok
        ? { kind: 'tried', tried: answer.value }
        : { kind: 'refused', failure: answer.error };
      store.setState(now => ({
        running: now.running.filter(id => id !== operation),
        outcomes: { ...now.outcomes, [operation]: outcome },
      }));
      return answer.ok ? answer.value : null;
    },
  };
}

export type TrialStore = ReturnType<typeof createTrialStore>;
