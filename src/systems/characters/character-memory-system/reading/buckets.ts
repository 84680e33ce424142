/** Words as numbers, so that a book's counts of them have a fixed size. */

/** Words share 4,096 buckets: two words in one make either seem a little less rare. */
export const buckets = 4096;

const common: ReadonlySet<string> = new Set(
  'about above after again against all almost along already also although always among and another any are around because been before behind being below between both but came can cannot come could did does done down each either else even ever every few for from get give goes going gone had has have having her here hers herself him himself his how however into its itself just like little long made make man many may might more most much must myself never not nothing now off old once one only other others our out over own perhaps put quite rather said same say see seemed shall she should since some something still such than that the their them themselves then there these they thing things this those though through thus till too two under until upon very was way well went were what when where which while who whom whose why will with without would yet you your'.split(
    ' ',
  ),
);

/** FNV-1a (Fowler, Noll and Vo 1991), folded to a bucket. */
function wordBucket(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 12)) & (buckets - 1);
}

/** The distinct content words of a text in lower case, as buckets in rising order. Names are left out. */
export function contentBuckets(text: string): readonly number[] {
  const found = new Set<number>();
  for (const [word] of text.matchAll(/\p{L}[\p{L}’'-]*/gu)) {
    if (word.length < 3 || word !== word.toLowerCase() || common.has(word)) continue;
    found.add(wordBucket(word));
  }
  return [...found].sort((a, b) => a - b);
}
