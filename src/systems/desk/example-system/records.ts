/** The counters: a table of one row a kind of work, raised in the transaction that settles the item. */
import type { z } from 'zod';
import type { ReadContext, WriteContext } from '../../../contracts/records.ts';
import { defineRecords } from '../../_kit/define-records.ts';
import { type countersSchema, exampleSystem } from './system.ts';

type Counters = z.infer<typeof countersSchema>;
type Kind = 'texts' | 'lists' | 'requests';

export const records = defineRecords(exampleSystem, {
  migrations: [
    {
      version: 1,
      sql: `CREATE TABLE example_system_counters (
        kind TEXT PRIMARY KEY, times INTEGER NOT NULL, words INTEGER NOT NULL, last_at INTEGER NOT NULL
      ) WITHOUT ROWID`,
    },
  ],
  gather: {
    status_check: context => readCounters(context),
    request: (_context, { texts }) => ({ sent: texts.length }),
  },
  apply: {
    text_processing(context, _data, { words }) {
      raise(context, 'texts', words);
    },
    data_transformation(context) {
      raise(context, 'lists', 0);
    },
    request(context, { texts }) {
      raise(context, 'requests', 0);
      for (const text of texts)
        context.send({ system: 'example_system', operation: 'text_processing', data: { text } });
    },
  },
  queries: {
    counters: context => readCounters(context),
  },
});

function raise(context: WriteContext, kind: Kind, words: number): void {
  context.run(
    `INSERT INTO example_system_counters (kind, times, words, last_at) VALUES (?, 1, ?, ?)
     ON CONFLICT (kind) DO UPDATE SET
       times = times + 1, words = words + excluded.words, last_at = max(last_at, excluded.last_at)`,
    kind,
    words,
    context.now,
  );
}

function readCounters(context: ReadContext): Counters {
  const rows = context.all('SELECT kind, times, words, last_at FROM example_system_counters');
  const times = (kind: Kind): number => Number(rows.find(row => row['kind'] === kind)?.['times'] ?? 0);
  return {
    texts: times('texts'),
    words: rows.reduce((sum, row) => sum + Number(row['words']), 0),
    lists: times('lists'),
    requests: times('requests'),
    last_at: rows.length === 0 ? null : Math.max(...rows.map(row => Number(row['last_at']))),
  };
}
