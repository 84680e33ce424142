/** Backups of the database: which there are, what is being done with one, and what became of the last restore. */
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../contracts/errors.ts';
import type { BackupsView, Bridge } from '../bridge.ts';
import { merged } from './merged.ts';

/** What can be done; `restarting` once a restore is on its way and the app is about to close. */
export type BackupTask = 'make' | 'check' | 'restore' | 'restarting';

export interface BackupsSlice {
  /** Null until it was asked for. */
  readonly view: BackupsView | null;
  /** When they were last looked at, in milliseconds since 1970: what 'today' means. */
  readonly lookedAt: number;
  /** What is being done, and with which backup; a new one has no name yet. */
  readonly busy: { readonly task: BackupTask; readonly name: string | null } | null;
  /** The backup that was last made or read and found whole. */
  readonly sound: { readonly task: 'make' | 'check'; readonly name: string } | null;
  readonly failed: { readonly name: string | null; readonly failure: Failure } | null;
  /** What became of a restore was read and put away. */
  readonly outcomeRead: boolean;
}

export function createBackupsStore(bridge: Bridge) {
  const store = createStore<BackupsSlice>(() => ({
    view: null,
    lookedAt: 0,
    busy: null,
    sound: null,
    failed: null,
    outcomeRead: false,
  }));
  const load = merged(async () => {
    const answer = await bridge.request('backups.view', undefined);
    if (answer.ok) store.setState({ view: answer.value, lookedAt: Date.now() });
    else store.setState({ failed: { name: null, failure: answer.error } });
  }, 200);
  const begin = (task: BackupTask, name: string | null): boolean => {
    if (store.getState().busy !== null) return false;
    store.setState({ busy: { task, name }, sound: null, failed: null });
    return true;
  };
  return {
    store,
    changed: load.ask,
    async make(): Promise<void> {
      if (!begin('make', null)) return;
      const answer = await bridge.request('backups.make', undefined);
      if (answer.ok) store.setState({ busy: null, sound: { task: 'make', name: answer.value.name } });
      else store.setState({ busy: null, failed: { name: null, failure: answer.error } });
      load.ask();
    },
    async check(name: string): Promise<void> {
      if (!begin('check', name)) return;
      const answer = await bridge.request('backups.check', { name });
      if (answer.ok) store.setState({ busy: null, sound: { task: 'check', name } });
      else store.setState({ busy: null, failed: { name, failure: answer.error } });
    },
    /** Where it succeeds, the app closes and opens again. */
    async restore(name: string): Promise<void> {
      if (!begin('restore', name)) return;
      const answer = await bridge.request('backups.restore', { name });
      if (answer.ok) store.setState({ busy: { task: 'restarting', name } });
      else store.setState({ busy: null, failed: { name, failure: answer.error } });
    },
    readOutcome: (): void => {
      store.setState({ outcomeRead: true });
    },
  };
}

export type BackupsStore = ReturnType<typeof createBackupsStore>;
