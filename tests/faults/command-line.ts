/** Runs the built command line in a process of its own, as a writer's terminal would, or its code in this one. */
import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { installationOf } from '../../src/cli/host/place.ts';
import { runCommandLine } from '../../src/cli/run.ts';
import type { Streams } from '../../src/cli/terminal/output.ts';

const root = resolve(import.meta.dirname, '../..');
const cli = join(root, 'out/main/cli.js');

export const sampleBook = join(root, 'resources/sample/moby-dick.txt');

export interface Written {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Ended extends Written {
  readonly signal: NodeJS.Signals | null;
}

export interface Run {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

export function run(...args: readonly string[]): Run {
  return follow(spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] }));
}

/** In a process group of its own, as a terminal has it, which interrupts all of the group at one time. */
export function runApart(...args: readonly string[]): Run & { interruptAll(): void } {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  return { ...follow(child), interruptAll: () => void process.kill(-Number(child.pid), 'SIGINT') };
}

function follow(child: ChildProcessByStdio<null, Readable, Readable>): Run {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<Ended>(done => {
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr }));
  });
  return { process: child, ended };
}

/** The same in this process, which saves half a second a command; what it computes it computes with what is built. */
export async function runHere(...args: readonly string[]): Promise<Written> {
  let [stdout, stderr] = ['', ''];
  const streams: Streams = {
    out: text => {
      stdout += text;
      return Promise.resolve();
    },
    err: text => void (stderr += text),
    progressWidth: null,
  };
  const installation = installationOf(pathToFileURL(cli).href);
  const code = await runCommandLine({ arguments: args, streams, installation });
  return { code, stdout, stderr };
}

/** What a reading says, apart from what may differ between two equal ones. */
export interface Reading {
  readonly text: string;
  /** Settlements since the folder was made, all systems together. */
  readonly settled: number;
  readonly failed: number;
  readonly elapsedMs: number;
}

/** Reads a manuscript to its end. Throws with what the command said where it fails. */
export async function analyze(file: string, folder: string, ...more: readonly string[]): Promise<Reading> {
  const { code, stdout, stderr } = await run('analyze', file, '--json', '--data-dir', folder, ...more).ended;
  if (code !== 0) throw new Error(`analyze ended with ${code}: ${stdout.slice(0, 2000)} ${stderr.slice(0, 2000)}`);
  const { project, systems, elapsed_ms, ...rest } = JSON.parse(stdout) as Record<string, unknown> & {
    readonly project: string;
    readonly systems: readonly { readonly processed: number; readonly failed: number }[];
    readonly elapsed_ms: number;
  };
  if (project === '') throw new Error('The reading names no project.');
  return {
    text: JSON.stringify(rest),
    settled: systems.reduce((sum, system) => sum + system.processed, 0),
    failed: systems.reduce((sum, system) => sum + system.failed, 0),
    elapsedMs: elapsed_ms,
  };
}

export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'scriptorium-faults-'));
}

/** A copy of the sample book that may be changed. */
export function sampleCopy(): string {
  const file = join(freshFolder(), 'whale.txt');
  copyFileSync(sampleBook, file);
  return file;
}
