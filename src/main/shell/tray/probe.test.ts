import { describe, expect, it } from 'vitest';
import { hasTray, type ProbeParts } from './probe.ts';

/** A desktop where these programs answer to questions about the name's owner and about the host. */
function desktop(answers: Readonly<Record<string, readonly [owned: string | null, host?: string | null]>>) {
  const asked: string[] = [];
  const parts: ProbeParts = {
    platform: 'linux',
    env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus' },
    exists: () => false,
    run(program, args) {
      asked.push(program);
      const [owned = null, host = null] = answers[program] ?? [];
      return Promise.resolve(args.some(arg => arg.endsWith('IsStatusNotifierHostRegistered')) ? host : owned);
    },
  };
  return { parts, asked };
}

describe('the probe for a tray', () => {
  it('finds one where a watcher and a host are on the bus', async () => {
    const { parts } = desktop({ 'dbus-send': ['   boolean true\n', '   variant       boolean true\n'] });
    expect(await hasTray(parts)).toBe(true);
  });

  it('finds none without a watcher, and none that nobody draws', async () => {
    expect(await hasTray(desktop({ 'dbus-send': ['   boolean false\n'] }).parts)).toBe(false);
    expect(await hasTray(desktop({ 'dbus-send': ['   boolean true\n', 'boolean false\n'] }).parts)).toBe(false);
    expect(await hasTray(desktop({ 'dbus-send': ['   boolean true\n', null] }).parts)).toBe(false);
  });

  it('asks with what the system has', async () => {
    const { parts, asked } = desktop({ busctl: ['b true\n', 'b true\n'] });
    expect(await hasTray(parts)).toBe(true);
    expect(asked).toEqual(['dbus-send', 'gdbus', 'busctl', 'busctl']);
    expect(await hasTray(desktop({ gdbus: ['(true,)\n', '(<true>,)\n'] }).parts)).toBe(true);
    expect(await hasTray(desktop({}).parts)).toBe(false);
  });

  it('starts no bus where there is none', async () => {
    const { parts, asked } = desktop({ 'dbus-send': ['boolean true', 'boolean true'] });
    expect(await hasTray({ ...parts, env: {} })).toBe(false);
    expect(await hasTray({ ...parts, env: { XDG_RUNTIME_DIR: '/run/user/0' } })).toBe(false);
    expect(asked).toEqual([]);
    expect(await hasTray({ ...parts, env: { XDG_RUNTIME_DIR: '/run/user/0' }, exists: () => true })).toBe(true);
  });

  it('need not ask on macOS and Windows', async () => {
    const { parts, asked } = desktop({});
    expect(await hasTray({ ...parts, platform: 'darwin', env: {} })).toBe(true);
    expect(await hasTray({ ...parts, platform: 'win32', env: {} })).toBe(true);
    expect(asked).toEqual([]);
  });
});
