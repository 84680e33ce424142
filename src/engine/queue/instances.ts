/** The instances of one system: they share its queue, and each has slots and figures of its own. */
import type { Entry } from './entry.ts';

export interface Instance {
  readonly name: string;
  /** Items it runs at one time. */
  readonly slots: number;
  /** What it runs. */
  readonly running: Set<Entry>;
  /** Attempts that ended since the program was started, those of them that failed, and their times in all. */
  attempts: number;
  failures: number;
  runMs: number;
}

export interface Instances {
  /** In order of their coming. */
  readonly all: readonly Instance[];
  /** The slots of all of them. */
  readonly slots: number;
  readonly busy: number;
  /** The least loaded of those with a free slot, the first of equals; null where there is none. */
  free(): Instance | null;
  add(name: string, slots: number): Instance;
  /** It is given nothing more; undefined where there is none of this name. */
  remove(name: string): Instance | undefined;
}

export function createInstances(): Instances {
  let all: readonly Instance[] = [];
  let slots = 0;
  const share = ({ running, slots: own }: Instance): number => running.size / own;
  return {
    get all() {
      return all;
    },
    get slots() {
      return slots;
    },
    get busy() {
      return all.reduce((sum, { running }) => sum + running.size, 0);
    },
    free() {
      let least: Instance | null = null;
      for (const one of all) {
        if (one.running.size < one.slots && (least === null || share(one) < share(least))) least = one;
      }
      return least;
    },
    add(name, own) {
      const instance: Instance = { name, slots: own, running: new Set(), attempts: 0, failures: 0, runMs: 0 };
      all = [...all, instance];
      slots += own;
      return instance;
    },
    remove(name) {
      const gone = all.find(one => one.name === name);
      all = all.filter(one => one !== gone);
      slots -= gone?.slots ?? 0;
      return gone;
    },
  };
}
