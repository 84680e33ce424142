/** Turns archives into text, and divides a manuscript into chapters and scenes. */
import { defineCompute } from '../../_kit/define-compute.ts';
import { divideManuscript } from './divide.ts';
import { extractText } from './extract.ts';
import { projectManager } from './system.ts';

export const compute = defineCompute(projectManager, {
  operations: {
    divide_manuscript: ({ format }, { texts, layout }) => divideManuscript(texts, format, layout),
    extract_manuscript: ({ format, name }, { parts }) => extractText(format, name, parts),
  },
});
