// `npm run new:system -- NAME --group GROUP`: copies the example system to a folder of its own and registers it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { respell, spellings } from './new-system/names.mjs';
import { register } from './new-system/register.mjs';
import { runScript } from './setup/incomplete.mjs';
import { projectRoot } from './setup/paths.mjs';
import { ensureProject } from './setup/project.mjs';
import { runHere } from './setup/run.mjs';

const groups = ['reading', 'emotions', 'characters', 'desk', 'bots'];
const model = { id: 'example_system', folder: 'desk/example-system' };
const systems = join(projectRoot, 'src/systems');
const usage = `Usage: npm run new:system -- NAME --group GROUP
  NAME   the system's id, such as tide_keeper
  GROUP  one of ${groups.join(', ')}\n`;

await runScript(async () => {
  const asked = readArguments();
  if (!asked) return refuse(usage);
  const { id, group, kebab } = asked;
  const added = { id, folder: `${group}/${kebab}` };
  const folder = join(systems, added.folder);
  const taken = groups.find(one => existsSync(join(systems, one, kebab)));
  if (taken) return refuse(`There is a system ${id} already: src/systems/${taken}/${kebab}\n`);

  await ensureProject();
  const written = [...copyModel(folder, added, group), ...registerIn(added)];
  await runHere(process.execPath, [
    join(projectRoot, 'node_modules/prettier/bin/prettier.cjs'),
    '--write',
    '--log-level=warn',
    ...written,
  ]);
  for (const path of written) process.stdout.write(`${relative(projectRoot, path)}\n`);
  process.stdout.write(`\n${id} works as it stands and does what the example does. Begin in system.ts.\n`);
  return 0;
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { group: { type: 'string' } } });
    const [snake, , kebab] = spellings(positionals[0] ?? '') ?? [];
    const valid = snake && positionals.length === 1 && groups.includes(values.group);
    return valid ? { id: snake, group: values.group, kebab } : undefined;
  } catch {
    return undefined;
  }
}

function copyModel(folder, added, group) {
  const source = join(systems, model.folder);
  const names = readdirSync(source, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return names.map(entry => {
    const from = join(entry.parentPath, entry.name);
    const to = join(folder, respell(relative(source, from), model.id, added.id));
    const text = respell(readFileSync(from, 'utf8').replaceAll(model.folder, added.folder), model.id, added.id);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, entry.name === 'system.ts' ? text.replace(/group: '\w+'/u, `group: '${group}'`) : text);
    return to;
  });
}

function registerIn(added) {
  const lists = readdirSync(join(systems, '_registry')).filter(name => /^[a-z]+\.tsx?$/u.test(name));
  return lists.flatMap(name => {
    const path = join(systems, '_registry', name);
    const before = readFileSync(path, 'utf8');
    const after = register(before, model, added);
    if (after === before) return [];
    writeFileSync(path, after);
    return [path];
  });
}

function refuse(message) {
  process.stderr.write(message);
  return 2;
}
