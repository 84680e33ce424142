/** Words too plain to carry a feeling by themselves; the fiction and affect heads look past them. */
import { hashWord } from './hash.ts';

const words = [
  'the a an and or but of to in on at by for with from as that this it its he she his her him they them their we our us',
  'you your i my me is was are were be been being have has had do did does not no so if then than there here which who',
  'whom what when where while',
]
  .join(' ')
  .split(' ');

const hashes: ReadonlySet<number> = new Set(words.map(hashWord));

export function isStopWord(hash: number): boolean {
  return hashes.has(hash);
}
