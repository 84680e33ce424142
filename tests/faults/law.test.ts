import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWhenStale } from '../../scripts/build.mjs';
import { analyze, freshFolder, run, sampleCopy } from './command-line.ts';

beforeAll(async () => {
  expect(await buildWhenStale()).toBe(true);
}, 180_000);

/** One paragraph changed in the second chapter, another deleted in the thirty-fourth. */
function edit(text: string): string {
  const chapter = text.lastIndexOf('CHAPTER 2. The Carpet-Bag.');
  const first = text.indexOf('I stuffed a shirt', chapter);
  const changed = `${text.slice(0, first)}"I am cold," said Ishmael sadly. ${text.slice(first)}`;
  const from = changed.indexOf('\n\n', changed.lastIndexOf('CHAPTER 34. The Cabin-Table.') + 200);
  const to = changed.indexOf('\n\n', from + 2);
  return changed.slice(0, from) + changed.slice(to);
}

describe('an incremental reading', () => {
  it('equals a fresh reading of the changed file, and reads only what changed', async () => {
    const file = sampleCopy();
    const folder = freshFolder();
    const first = await analyze(file, folder);
    const again = await analyze(file, folder);
    expect(again.text).toBe(first.text);
    expect(again.settled).toBe(first.settled);
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
    const changed = await analyze(file, folder);
    const items = JSON.parse((await run('items', '--json', '--data-dir', folder, '--limit', '1000').ended).stdout) as {
      readonly items: readonly { readonly target: string; readonly operation: string }[];
    };
    const facts = items.items.filter(item => item.operation === 'fact:scene' && item.target === 'identity_processor');
    expect(facts.length).toBe(139 + 2);
    const one = await analyze(file, freshFolder(), '--threads', '1');
    const two = await analyze(file, freshFolder(), '--threads', '2');
    expect(changed.text === one.text, 'incremental against fresh with one thread').toBe(true);
    expect(changed.text === two.text, 'incremental against fresh with two threads').toBe(true);
    expect(changed.text === first.text).toBe(false);
  }, 300_000);
});
