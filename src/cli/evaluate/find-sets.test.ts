import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSets, setNames } from './find-sets.ts';
import { isSeen, trainedOn } from './seen.ts';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'scriptorium-sets-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const sets = {
  'goemotions/eval.tsv': 'I am glad.\t0\tx1\n',
  'goemotions/train.tsv': 'I am sorry.\t1\tx2\n',
  'goemotions/labels.txt': 'joy\nremorse\n',
  'reman/train.tsv': 'doc_id\tbook\temotions\ttext\n',
  'pdnc/B/novel.txt': 'Two.',
  'pdnc/B/characters.json': '[]',
  'pdnc/B/quotes.jsonl': '',
  'pdnc/A/novel.txt': 'No annotations.',
  'litbank/coref/one.txt': 'One.',
  'litbank/coref/one.ann': 'T1\tPROP_PER 0 3\tOne',
  'litbank/coref/two.txt': 'Nothing beside it.',
};

describe('annotated sets in a folder', () => {
  it('are found by their layout, the part kept for measuring first', async () => {
    const found = await findSets(folderOf(sets), setNames);
    expect(found.map(set => set.name)).toEqual(['goemotions', 'reman', 'pdnc', 'litbank']);
    expect(found).toMatchObject([
      { items: { text: sets['goemotions/eval.tsv'] }, labels: ['joy', 'remorse'] },
      { items: { text: sets['reman/train.tsv'] } },
      { novels: [{ text: { text: 'Two.' } }] },
      { passages: [{ text: { text: 'One.' } }] },
    ]);
  });

  it('are refused where there is none of those wanted', async () => {
    await expect(findSets(folderOf(sets), ['emobank'])).rejects.toMatchObject({ code: 'invalid-data' });
  });

  it('count as seen where a model’s card names their file', async () => {
    const folder = folderOf(sets);
    const [goemotions, reman] = await findSets(folder, ['goemotions', 'reman']);
    if (goemotions?.name !== 'goemotions' || reman?.name !== 'reman') throw new Error('The sets were not found.');
    const resources = folderOf({
      'models/emotions.json': JSON.stringify({ version: '1', trained_on: [{ sha256: reman.items.sha256 }] }),
      'models/emotions.bin': '',
    });
    const hashes = await trainedOn(resources);
    expect([isSeen(goemotions, hashes), isSeen(reman, hashes)]).toEqual([false, true]);
  });
});
