// The checks of the project, or one part of them: `npm test`, `npm run test:all`, `npm run lint`, `npm run typecheck`,
// `npm run test:unit`, `npm run test:e2e`. The last line counts what passed and what failed.
import { buildWhenStale } from './build.mjs';
import { endToEndTests, setUpElectron } from './checks/end-to-end.mjs';
import { staticCheck } from './checks/static.mjs';
import { single, total } from './checks/tally.mjs';
import { unitTests } from './checks/unit.mjs';
import { runScript } from './setup/incomplete.mjs';
import { ensureImportChecker, ensureProject } from './setup/project.mjs';

const parts = {
  lint: ['format', 'lint', 'imports'],
  types: ['types'],
  unit: ['unit'],
  e2e: ['e2e'],
};
const everything = Object.values(parts).flat();

await runScript(async () => {
  const part = process.argv[2];
  const names = part === undefined || part === 'all' ? everything : parts[part];
  if (!names) {
    process.stderr.write(`There is no part "${part}": name one of ${Object.keys(parts).join(', ')}, all, or none.\n`);
    return 2;
  }
  // Without a part, the few end-to-end tests that show first whether something broke.
  const tag = part === undefined ? '@first' : null;
  if (part === 'all') process.env['SCRIPTORIUM_KILLS'] ??= '30';
  await ensureProject();
  await ensureImportChecker();
  const electronIsThere = names.includes('e2e') && (await setUpElectron());

  /** Tests run the built threads and the built app; without them they cannot pass. */
  const onTheBuild = async runTests => ((await buildWhenStale()) ? runTests() : single(false));
  const runners = {
    unit: () => onTheBuild(unitTests),
    e2e: () => onTheBuild(() => endToEndTests(electronIsThere, tag)),
  };
  const tallies = [];
  for (const name of names) tallies.push(await (runners[name]?.() ?? staticCheck(name)));

  const { passed, failed } = total(tallies);
  if (names.includes('e2e')) {
    const ran = tallies.find(tally => 'endToEnd' in tally)?.endToEnd ?? 0;
    process.stdout.write(`\nend-to-end: ${ran}\n`);
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});
