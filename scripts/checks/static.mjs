// The checks that read the code without running it; each is one test.
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { runHere } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';
import { single } from './tally.mjs';

const runtimes = ['portable', 'node', 'renderer', 'mixed'];
const tool = path => join(projectRoot, 'node_modules', path);
const node = (path, ...args) => runHere(process.execPath, [path, ...args], { cwd: projectRoot });

const checks = {
  format: () => node(tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'),
  lint: () => node(tool('oxlint/bin/oxlint')),
  imports: () => node(join(projectRoot, 'scripts/imports/check.mjs')),
  types: async () => {
    let worst = 0;
    for (const runtime of runtimes) worst ||= await node(tool('typescript/bin/tsc'), '-p', `tsconfig.${runtime}.json`);
    return worst;
  },
};

/** @param {keyof typeof checks} name @returns {Promise<import('./tally.mjs').Tally>} */
export async function staticCheck(name) {
  say(`\n${name}`);
  const passed = (await checks[name]()) === 0;
  say(`  ${name}: ${passed ? 'passed' : 'failed'}`);
  return single(passed);
}
