// Adds a system to a generated list by the model of the example's own entry in it.
import { respell } from './names.mjs';

/**
 * @param {string} list the text of a list, such as `_registry/compute.ts`
 * @param {{ id: string, folder: string }} model a registered system and its folder, `group/kebab-name`
 * @param {{ id: string, folder: string }} added
 * @returns {string} the list with the new system last; unchanged where the model is not in it
 */
export function register(list, model, added) {
  const lines = list.split('\n');
  const index = lines.findIndex(line => line.startsWith('import ') && line.includes(`/${model.folder}/`));
  if (index < 0) return list;
  const importLine = lines[index].replace(model.folder, added.folder);
  lines.splice(lastImport(lines) + 1, 0, respell(importLine, model.id, added.id));
  const name = camel(added.id);
  return lines
    .join('\n')
    .replace(/(= \[)([^\]]*?),?(\s*\];\s*)$/u, (_all, open, names, close) => `${open}${names}, ${name}${close}`);
}

const lastImport = lines => lines.findLastIndex(line => line.startsWith('import '));
const camel = id => id.replace(/_([a-z0-9])/gu, (_all, letter) => letter.toUpperCase());
