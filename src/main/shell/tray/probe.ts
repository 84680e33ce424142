/** Whether the desktop shows a tray. Where it cannot be told, there is none: an app must never hide out of reach. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const patienceMs = 1_500;
const watcher = 'org.kde.StatusNotifierWatcher';

interface Ask {
  readonly program: string;
  readonly ownedArguments: readonly string[];
  readonly hostArguments: readonly string[];
}

/** Three programs of which a Linux desktop has at least one; all print `true` or `false`. */
const asks: readonly Ask[] = [
  {
    program: 'dbus-send',
    ownedArguments: [
      '--session',
      '--print-reply=literal',
      '--dest=org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.NameHasOwner',
      `string:${watcher}`,
    ],
    hostArguments: [
      '--session',
      '--print-reply=literal',
      `--dest=${watcher}`,
      '/StatusNotifierWatcher',
      'org.freedesktop.DBus.Properties.Get',
      `string:${watcher}`,
      'string:IsStatusNotifierHostRegistered',
    ],
  },
  {
    program: 'gdbus',
    ownedArguments: [
      'call',
      '--session',
      '--dest=org.freedesktop.DBus',
      '--object-path=/org/freedesktop/DBus',
      '--method=org.freedesktop.DBus.NameHasOwner',
      watcher,
    ],
    hostArguments: [
      'call',
      '--session',
      `--dest=${watcher}`,
      '--object-path=/StatusNotifierWatcher',
      '--method=org.freedesktop.DBus.Properties.Get',
      watcher,
      'IsStatusNotifierHostRegistered',
    ],
  },
  {
    program: 'busctl',
    ownedArguments: [
      '--user',
      'call',
      'org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus',
      'NameHasOwner',
      's',
      watcher,
    ],
    hostArguments: [
      '--user',
      'get-property',
      watcher,
      '/StatusNotifierWatcher',
      watcher,
      'IsStatusNotifierHostRegistered',
    ],
  },
];

export interface ProbeParts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The output of a program, or null where it is not there or failed. */
  run(program: string, args: readonly string[]): Promise<string | null>;
  exists(path: string): boolean;
}

/**
 * Asks the session's bus whether a watcher of status items is there, and a host that draws them. macOS and Windows
 * always have a tray. Never rejects, and never starts a bus.
 */
export async function hasTray({ platform, env, run, exists }: ProbeParts): Promise<boolean> {
  if (platform !== 'linux') return true;
  const runtime = env['XDG_RUNTIME_DIR'] ?? '';
  if ((env['DBUS_SESSION_BUS_ADDRESS'] ?? '') === '' && (runtime === '' || !exists(join(runtime, 'bus')))) return false;
  for (const { program, ownedArguments, hostArguments } of asks) {
    const owned = await run(program, ownedArguments);
    if (owned === null) continue;
    if (!/\btrue\b/u.test(owned)) return false;
    return /\btrue\b/u.test((await run(program, hostArguments)) ?? '');
  }
  return false;
}

/** The probe of the process's own session. */
export function trayProbe(): () => Promise<boolean> {
  const parts: ProbeParts = {
    platform: process.platform,
    env: process.env,
    exists: existsSync,
    run: (program, args) =>
      new Promise(resolve => {
        execFile(program, args, { timeout: patienceMs, encoding: 'utf8' }, (error, output) => {
          resolve(error === null ? output : null);
        });
      }),
  };
  return () => hasTray(parts);
}
