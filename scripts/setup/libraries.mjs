// Puts in place the system libraries that Electron's window needs on Linux, and a virtual display where there is none.
import { join } from 'node:path';
import { hasDisplay } from './display.mjs';
import { SetUpIncomplete } from './incomplete.mjs';
import { run, excerpt } from './run.mjs';
import { step } from './say.mjs';

const windowPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];
const displayPackages = ['xvfb', 'xauth'];
/** What the tests of tray and notifications need: a session bus to play a desktop on, and Electron's way to notify. */
const desktopParts = [
  { present: () => has('dbus-daemon'), package: 'dbus-daemon' },
  { present: () => has('dbus-send'), package: 'dbus-bin' },
  { present: () => hasLibrary('libnotify.so.4'), package: 'libnotify4' },
];
const quietly = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' } };

/**
 * @param {string} electronFolder whose executable must find its libraries
 * @param {{ forTests?: boolean }} [options] forTests: with what the tests of the desktop need
 */
export async function ensureLibraries(electronFolder, { forTests = false } = {}) {
  if (process.platform !== 'linux') return;
  const before = await missing(electronFolder, forTests);
  if (before.packages.length === 0) return;
  if (!(await has('apt-get'))) throw cannotInstall(before, `install them with your system's package manager`);
  if (process.getuid?.() !== 0) {
    const packages = before.packages.join(' ');
    throw cannotInstall(before, `sudo apt-get install -y --no-install-recommends ${packages}`);
  }
  await install(before);
  const after = await missing(electronFolder, forTests);
  if (after.names.length > 0) throw cannotInstall(after, 'install the packages that hold them, and run this again');
}

/** What Electron's own loader does not find and what tests lack, and the packages that bring it. */
async function missing(electronFolder, forTests) {
  const { output } = await run('ldd', [join(electronFolder, 'electron')], quietly);
  const libraries = [...output.matchAll(/^\s*(\S+) => not found/gmu)].map(match => match[1]);
  const display = hasDisplay() || ((await has('xvfb-run')) && (await has('xauth'))) ? [] : displayPackages;
  const desktop = forTests ? await absentOf(desktopParts) : [];
  return {
    names: [...libraries, ...display, ...desktop],
    packages: [...(libraries.length > 0 ? windowPackages : []), ...display, ...desktop],
  };
}

async function absentOf(parts) {
  const found = await Promise.all(parts.map(part => part.present()));
  return parts.filter((_, index) => !found[index]).map(part => part.package);
}

async function install({ packages }) {
  const update = await step('Refreshing the list of system packages', () => run('apt-get', ['update', '-qq'], quietly));
  const named = await Promise.all(packages.map(nameHere));
  const args = ['install', '-y', '--no-install-recommends', ...named];
  const size = await downloadSize(args);
  const result = await step(`Installing ${named.join(' ')}${size}`, () => run('apt-get', args, quietly));
  if (result.code === 0) return;
  const said = update.code === 0 ? result.output : `${update.output}\n${result.output}`;
  throw new SetUpIncomplete(
    `apt-get could not install what a window needs; it said:\n${excerpt(causeOf(said))}`,
    `apt-get ${args.join(' ')}`,
  );
}

/** apt-get marks what went wrong with an E. */
function causeOf(said) {
  const errors = said.split('\n').filter(line => line.startsWith('E:'));
  return errors.length > 0 ? errors.join('\n') : said;
}

/** Newer Debians and Ubuntus add 't64' to some names. */
async function nameHere(name) {
  const { output } = await run('apt-cache', ['policy', `${name}t64`], quietly);
  return /Candidate: (?!\(none\))/u.test(output) ? `${name}t64` : name;
}

async function downloadSize(args) {
  const { output } = await run('apt-get', ['--assume-no', ...args.filter(arg => arg !== '-y')], quietly);
  const size = /Need to get (?:\S+ B\/)?(.+?) of archives/u.exec(output)?.[1];
  return size ? ` (${size})` : '';
}

async function has(program) {
  return (await run('sh', ['-c', `command -v ${program}`])).code === 0;
}

/** Whether the system's loader knows a library that no executable names, since it is opened while running. */
async function hasLibrary(name) {
  const { output } = await run('sh', ['-c', 'PATH="$PATH:/sbin:/usr/sbin" ldconfig -p'], quietly);
  return output.includes(name);
}

function cannotInstall({ names }, mend) {
  return new SetUpIncomplete(`Electron's window needs what this system lacks: ${names.join(', ')}.`, mend);
}
