// Who may import whom, as the architecture lays it down; each rule's comment is what a person reads when it is broken.

import { builtinModules } from 'node:module';

const tests = '\\.test\\.tsx?$';
/** Electron, and packages that load it by themselves. */
const electron = 'node_modules/(electron|electron-store)/|node_modules/electron-log/(src/)?(main|renderer|preload)';
/** A file of any one system; its group and name are the two captures. */
const anySystem = '^src/systems/([^_/][^/]*)/([^/]+)/';
const ownFolder = '^src/systems/$1/$2/';
const contracts = '^src/contracts/';
const kit = '^src/systems/_kit/';
const text = '^src/systems/_text/';
const lists = '^src/systems/_registry/';
const otherSystem = '^src/systems/[^_/][^/]*/[^/]+/system\\.ts$';
const host = '^src/workers/host\\.ts$';
const node = `^(node:)?(${builtinModules.filter(name => !name.startsWith('_')).join('|')})$`;
const parts = ['compute', 'records', 'effects', 'panel'];

/** Files of one place may import these of our own files and no others. */
const mayImportOnly = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: [tests] },
  to: { path: '^src/', pathNot: allowed },
});

/** A part of a system may use its folder, but none of the parts that run in another thread. */
const keptApart = part => ({
  name: `${part}-apart`,
  comment: `${part} must not import ${parts.filter(other => other !== part).join(', ')}: each runs in a thread of its own`,
  severity: 'error',
  from: { path: `^src/systems/[^_/][^/]*/[^/]+/${part}\\.tsx?$` },
  to: { path: `^src/systems/.*/(${parts.filter(other => other !== part).join('|')})\\.tsx?$` },
});

const layers = [
  mayImportOnly('contracts', contracts, [contracts], 'contracts import zod and one another, nothing else of ours'),
  mayImportOnly('engine', '^src/engine/', ['^src/engine/', contracts], 'the engine imports contracts only'),
  mayImportOnly('kit', kit, [kit, contracts], 'the kit imports contracts only'),
  mayImportOnly('text', text, [text, contracts], 'reading prose imports contracts only'),
  mayImportOnly(
    'system-contract',
    `${anySystem}system\\.ts$`,
    [contracts, kit, otherSystem, `${ownFolder}(?!(${parts.join('|')})\\.tsx?$)`],
    'a system.ts imports contracts, the kit, and what every process may load of its own folder and of other system.ts',
  ),
  mayImportOnly(
    'system',
    `${anySystem}.*\\.ts$`,
    [ownFolder, contracts, kit, text, otherSystem],
    'a system imports its own folder, contracts, the kit, reading prose, and the system.ts of others',
  ),
  mayImportOnly(
    'panel',
    `${anySystem}.*\\.tsx$`,
    [`${ownFolder}(system\\.ts$|.*\\.tsx$|.*\\.css$)`, contracts, '^src/renderer/ui/'],
    'a panel imports its own system.ts, contracts, and src/renderer/ui',
  ),
  mayImportOnly(
    'registry',
    lists,
    [lists, contracts, kit, `^src/systems/[^_/][^/]*/[^/]+/(system|${parts.join('|')})\\.tsx?$`],
    'a list names the files of systems of its own kind',
  ),
  mayImportOnly(
    'workers',
    '^src/workers/(?!host\\.ts$)',
    ['^src/workers/(?!host\\.ts$)', contracts, '^src/engine/storage/', `${lists}(systems|compute|records)\\.ts$`],
    'workers import contracts, src/engine/storage, and the lists of systems, compute and records',
  ),
  mayImportOnly(
    'host',
    host,
    ['^src/workers/', contracts, '^src/engine/', `${lists}(systems|compute|effects)\\.ts$`],
    'the host, which opens the engine for main and the command line, imports what they may and the list of compute',
  ),
  mayImportOnly(
    'main',
    '^src/main/',
    ['^src/main/', contracts, '^src/engine/', '^src/workers/', `${lists}(systems|effects)\\.ts$`],
    'main imports contracts, the engine, workers, and the lists of systems and effects',
  ),
  mayImportOnly(
    'cli',
    '^src/cli/',
    ['^src/cli/', contracts, '^src/engine/', '^src/workers/', `${lists}(systems|effects)\\.ts$`],
    'the command line imports contracts, the engine, workers, and the lists of systems and effects',
  ),
  mayImportOnly('preload', '^src/preload/', ['^src/preload/', contracts], 'the preload imports contracts only'),
  mayImportOnly(
    'renderer',
    '^src/renderer/',
    ['^src/renderer/', contracts, `${lists}panels\\.tsx?$`],
    'the page imports contracts and the list of panels',
  ),
];

const isolation = [
  {
    name: 'electron-in-main-only',
    comment: 'only main and the preload may import electron',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/(main|preload)/'] },
    to: { path: electron },
  },
  {
    name: 'cli-never-reaches-electron',
    comment: 'the command line runs in plain Node: it must not reach electron, not even through another file',
    severity: 'error',
    from: { path: '^src/(cli|engine|workers)/' },
    to: { path: electron, reachable: true },
  },
  {
    name: 'page-apart',
    comment: 'nothing outside the page imports it, but for panels, which may use its ui',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/renderer/', '^src/systems/.*\\.tsx$'] },
    to: { path: '^src/renderer/' },
  },
  {
    name: 'page-without-node',
    comment: 'the page and panels have no Node',
    severity: 'error',
    from: { path: ['^src/renderer/', '^src/systems/.*\\.tsx$'], pathNot: [tests] },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'portable-without-node',
    comment: 'contracts, the kit, reading prose, compute and records must not reach Node: only effects have it',
    severity: 'error',
    from: {
      path: [contracts, kit, text, `${anySystem}(system|compute|records)\\.ts$`],
      pathNot: [tests, `${kit}harness`],
    },
    to: { path: node, reachable: true },
  },
];

const packages = [
  {
    name: 'contracts-need-zod-only',
    comment: 'contracts use no package but zod',
    severity: 'error',
    from: { path: contracts, pathNot: [tests] },
    to: { path: 'node_modules/', pathNot: ['node_modules/zod/'] },
  },
  {
    name: 'shipped-packages-only',
    comment: 'what runs outside the page needs its packages in "dependencies", or a packaged app lacks them',
    severity: 'error',
    from: { path: '^src/', pathNot: [tests, '^src/renderer/', '^src/systems/.*\\.tsx$', `${kit}harness`] },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
      pathNot: ['node_modules/electron/'],
    },
  },
];

const graph = [
  {
    name: 'no-cycles',
    comment: 'files must not import each other in a circle',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'nothing-missing',
    comment: 'an import must lead to a file or an installed package',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** @type {readonly { readonly name: string, readonly comment: string }[]} */
export const rules = [...layers, ...parts.map(keptApart), ...isolation, ...packages, ...graph];
