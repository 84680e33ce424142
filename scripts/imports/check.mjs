// Checks every import under src/ against the rules, and fails when it read nothing, which would pass anything.
import { cruise } from 'dependency-cruiser';
import { rules } from './rules.mjs';

const { output } = await cruise(['src'], {
  ruleSet: { forbidden: rules },
  validate: true,
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
  },
});

const { summary, modules } = output;
const own = modules.filter(({ source }) => source.startsWith('src/'));
const describe = ({ from, to, rule, cycle, via }) => {
  const path = (cycle ?? via ?? []).map(step => step.name);
  const chain = path.length > 0 ? [from, ...path] : [from, to];
  return `${rule.name}: ${chain.join(' → ')}\n  ${commentOf(rule.name)}`;
};
const commentOf = name => rules.find(rule => rule.name === name)?.comment ?? '';

for (const violation of summary.violations) process.stdout.write(`${describe(violation)}\n`);
process.stdout.write(
  `${own.length} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} broken rules\n`,
);
if (own.length === 0) process.stdout.write('No module was read: the check cannot be trusted.\n');
process.exitCode = own.length === 0 || summary.violations.length > 0 ? 1 : 0;
