import { describe, expect, it, vi } from 'vitest';
import { ScriptoriumError } from '../../contracts/errors.ts';
import { withPatience } from './patience.ts';

const inUse = (): Promise<string> =>
  Promise.reject(new ScriptoriumError('folder-in-use', 'Another Scriptorium works here.'));

describe('opening the data folder', () => {
  it('waits for one that is given back in time', async () => {
    const open = vi.fn(() => Promise.resolve('open')).mockImplementationOnce(inUse);
    expect(await withPatience(open, 200, 10)).toBe('open');
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('gives up when it stays in use', async () => {
    await expect(withPatience(inUse, 50, 10)).rejects.toMatchObject({ code: 'folder-in-use' });
  });

  it('does not try again where that cannot help', async () => {
    const open = vi.fn(() => Promise.reject(new ScriptoriumError('store-newer', 'A newer version wrote this.')));
    await expect(withPatience(open, 200, 10)).rejects.toMatchObject({ code: 'store-newer' });
    expect(open).toHaveBeenCalledOnce();
  });
});
