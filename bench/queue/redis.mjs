// A Redis of the measurement's own on a loopback port, with its append-only file synced each second or always.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is missing for a Redis, in a sentence; null where there is one. Installs Debian's where it may. */
export function ensureRedis() {
  if (isThere()) return null;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return 'Redis is not installed: install `redis-server` and run this again to measure BullMQ.';
  }
  const { status } = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0 && isThere() ? null : 'Redis is not installed, and could not be: BullMQ is left out.';
}

const isThere = () => spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;

/** @param {'everysec' | 'always'} fsync @returns {Promise<{ port: number, stop: () => Promise<void> }>} */
export async function startRedis(fsync) {
  const folder = mkdtempSync(join(tmpdir(), 'scriptorium-redis-'));
  const port = await freePort();
  const server = spawn(
    'redis-server',
    [
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''],
      ...['--appendonly', 'yes', '--appendfsync', fsync, '--maxmemory-policy', 'noeviction', '--loglevel', 'warning'],
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise(resolve => server.once('exit', resolve));
  await answers(port);
  return {
    port,
    async stop() {
      server.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort() {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(port) {
  for (let tried = 0; tried < 200; tried += 1) {
    const isUp = await new Promise(resolve => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (isUp) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('Redis was started and does not answer.');
}
