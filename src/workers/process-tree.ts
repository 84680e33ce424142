/** The threads of a process, and the processes it has started: Linux tells of them in /proc. */
import { readdir, readFile } from 'node:fs/promises';
import type { ProcessTree } from '../contracts/host.ts';

/** More children than this are not counted. */
const mostChildren = 64;

export async function processTree(pid: number): Promise<ProcessTree> {
  const own = await statusOf(pid);
  if (own === null) return { threads: null, children: null };
  const found: number[] = [];
  const waiting = [pid];
  for (let next = waiting.pop(); next !== undefined && found.length < mostChildren; next = waiting.pop()) {
    const children = await childrenOf(next);
    found.push(...children);
    waiting.push(...children);
  }
  const sizes = await Promise.all(found.map(async child => (await statusOf(child))?.memoryBytes ?? 0));
  const memoryBytes = sizes.reduce((sum, size) => sum + size, 0);
  return { threads: own.threads, children: { count: found.length, memoryBytes } };
}

async function statusOf(pid: number): Promise<{ readonly memoryBytes: number; readonly threads: number } | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const field = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { memoryBytes: field('VmRSS') * 1024, threads: field('Threads') };
  } catch {
    return null;
  }
}

async function childrenOf(pid: number): Promise<readonly number[]> {
  try {
    const tasks = await readdir(`/proc/${pid}/task`);
    const lists = await Promise.all(tasks.map(task => readFile(`/proc/${pid}/task/${task}/children`, 'utf8')));
    return lists.flatMap(list =>
      list
        .split(' ')
        .filter(word => word.trim() !== '')
        .map(Number),
    );
  } catch {
    return [];
  }
}
