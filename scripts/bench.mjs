// Measures the parts whose speed is promised, each beside its peers: `npm run bench -- queue [--json] [--quick]`.
import { join } from 'node:path';
import { runScript } from './setup/incomplete.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { projectRoot } from './setup/paths.mjs';
import { ensureProject } from './setup/project.mjs';

const benches = {
  async queue(options) {
    await ensurePackages(join(projectRoot, 'bench/queue'), { what: 'the queues to measure beside', size: '20 MB' });
    const { benchQueue } = await import('../bench/queue/run.mjs');
    return benchQueue(options);
  },
};

await runScript(async () => {
  const [name, ...flags] = process.argv.slice(2);
  const bench = benches[name];
  const unknown = flags.filter(flag => !['--json', '--quick'].includes(flag));
  if (bench === undefined || unknown.length > 0) {
    const wrong = bench === undefined ? `There is no bench "${name ?? ''}"` : `There is no option ${unknown[0]}`;
    process.stderr.write(`${wrong}: npm run bench -- ${Object.keys(benches).join('|')} [--json] [--quick]\n`);
    return 2;
  }
  await ensureProject();
  const found = await bench({ quick: flags.includes('--quick'), say: words => process.stderr.write(`${words}\n`) });
  process.stdout.write(`${JSON.stringify(found, null, flags.includes('--json') ? undefined : 2)}\n`);
  return 0;
});
