/** The items of every contender: the same 500 bytes, dealt out to 27 systems. */
export const systemCount = 27;

/** @param {number} index */
export const systemOf = index => index % systemCount;

const bytes = 500;

/** Data whose JSON has 500 bytes, or as many as are wanted. @param {number} index */
export function itemData(index, wanted = bytes) {
  const bare = JSON.stringify({ n: index, text: '' }).length;
  return { n: index, text: 'a'.repeat(wanted - bare) };
}
