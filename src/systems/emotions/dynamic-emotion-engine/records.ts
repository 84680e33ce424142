/** Answers about the course of a book. */
import { defineRecords } from '../../_kit/define-records.ts';
import { arcOf } from './arc.ts';
import { storedEnd, storedFeelings } from './stored.ts';
import { dynamicEmotionEngine } from './system.ts';

export const records = defineRecords(dynamicEmotionEngine, {
  queries: {
    arc: (context, { book }) => arcOf(book, storedFeelings(context, book), storedEnd(context, book)),
  },
});
