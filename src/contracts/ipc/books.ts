/** Requests about manuscripts: looked at, taken in, found again. */
import { z } from 'zod';
import { bookSummarySchema, previewSchema } from '../book.ts';
import { bookStatisticsSchema, goalFaultSchema, goalSchema } from '../writing.ts';
import { request } from './channel.ts';

const bookId = z.object({ book: z.string().min(1) });

export const bookRequests = {
  'books.list': request(z.undefined(), z.array(bookSummarySchema)),
  /** Shows the system's file dialog; null where the writer closed it. */
  'books.choose': request(z.undefined(), previewSchema.nullable()),
  /** The same for a folder of chapters. */
  'books.chooseFolder': request(z.undefined(), previewSchema.nullable()),
  'books.previewSample': request(z.undefined(), previewSchema),
  /** Takes the previewed manuscript in and sends it on its way; answers once the book is on the shelf. */
  'books.takeIn': request(z.object({ preview: z.string() }), bookId),
  'books.dismiss': request(z.object({ preview: z.string() }), z.null()),
  /** Reads the manuscript file again now. */
  'books.sync': request(bookId, z.null()),
  /** Asks for the new place of a missing manuscript; null where the writer closed the dialog. */
  'books.relocate': request(bookId, bookSummarySchema.nullable()),
  'books.remove': request(bookId, z.null()),
  'books.bringBack': request(bookId, z.null()),
  /** Null before the first reading. */
  'books.statistics': request(bookId, bookStatisticsSchema.nullable()),
  /** Takes what was typed as it is; what of it does not fit is answered field by field, and then nothing is set. */
  'books.setGoal': request(
    bookId.extend({ words: z.unknown(), by: z.unknown(), daily: z.unknown(), days_off: z.unknown() }).partial({
      words: true,
      by: true,
      daily: true,
      days_off: true,
    }),
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('set'), goal: goalSchema }),
      z.object({ kind: z.literal('refused'), faults: z.array(goalFaultSchema) }),
    ]),
  ),
} as const;
