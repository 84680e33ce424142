/** Code points of a text, for those who read prose. */
export { codePointOffsets, countCodePoints } from '../../contracts/code-points.ts';
