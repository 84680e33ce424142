/** Divides a manuscript into chapters and scenes. */
import { defineCompute } from '../../_kit/define-compute.ts';
import { divideManuscript } from './divide.ts';
import { projectManager } from './system.ts';

export const compute = defineCompute(projectManager, {
  operations: {
    divide_manuscript: (data, gathered) => divideManuscript(gathered.text, data.format),
  },
});
