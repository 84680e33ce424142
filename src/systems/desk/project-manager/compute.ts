/** Turns archives into text, divides a manuscript into chapters and scenes, and counts what was written since. */
import { sourceJoint } from '../../../contracts/book.ts';
import { defineCompute } from '../../_kit/define-compute.ts';
import { divideManuscript } from './divide.ts';
import { extractText } from './extract.ts';
import { projectManager } from './system.ts';
import { wordChange } from './writing/word-change.ts';

export const compute = defineCompute(projectManager, {
  operations: {
    divide_manuscript: ({ format }, { texts, layout, before }) => ({
      ...divideManuscript(texts, format, layout),
      change: typeof before === 'string' ? wordChange(before, texts.join(sourceJoint)) : null,
    }),
    extract_manuscript: ({ format, name }, { parts }) => extractText(format, name, parts),
  },
});
