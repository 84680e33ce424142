/** A data folder that takes nothing: said at the start, with what to do, and nothing is touched. Holds for root, too. */
import { mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshFolder, runHere } from './command-line.ts';

const status = async (folder: string): Promise<{ readonly code: number | null; readonly said: unknown }> => {
  const { code, stdout } = await runHere('status', '--json', '--data-dir', folder);
  return { code, said: JSON.parse(stdout) };
};
const refusal = { error: { code: 'folder-unwritable', advice: expect.stringMatching(/./u) as string } };

it('is told where a file stands in the place of the folder', async () => {
  const file = join(freshFolder(), 'data');
  writeFileSync(file, 'mine');
  expect(await status(file)).toMatchObject({ code: 2, said: refusal });
  expect(await status(join(file, 'below'))).toMatchObject({ code: 2, said: refusal });
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

it('is told where the database cannot be made, and works once it can', async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'scriptorium.db'));
  expect(await status(folder)).toMatchObject({ code: 2, said: refusal });
  expect(readdirSync(join(folder, 'scriptorium.db'))).toEqual([]);
  rmdirSync(join(folder, 'scriptorium.db'));
  expect(await status(folder)).toMatchObject({ code: 0, said: { outstanding: 0 } });
});
