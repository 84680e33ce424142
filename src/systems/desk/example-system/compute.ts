/** What the worker threads compute: one pure function for each operation that runs there. */
import { defineCompute } from '../../_kit/define-compute.ts';
import { exampleSystem } from './system.ts';
import { textFigures } from './text-figures.ts';
import { transformList } from './transform-list.ts';

export const compute = defineCompute(exampleSystem, {
  operations: {
    text_processing: ({ text }) => textFigures(text),
    data_transformation: ({ entries, steps }) => ({ entries: [...transformList(entries, steps)] }),
  },
});
