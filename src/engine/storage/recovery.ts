/** What an unclean end left: items that slots held are waiting again, one attempt older, or dead as poison. */
import { failure } from '../../contracts/errors.ts';
import type { Database } from './driver.ts';
import { bury } from './ended.ts';
import { createLedger } from './ledger.ts';
import { sendAgain } from './repeats.ts';
import { freeWaiters } from './waits.ts';

/** An item that was being processed at this many crashes is set aside. */
export const poisonCrashes = 3;

/**
 * Takes back what an earlier run held; returns the ids of all that wait and were held at a crash, the least suspect first.
 * In one transaction.
 */
export function recover(database: Database, now: number): readonly number[] {
  return database.transaction(() => {
    const ledger = createLedger();
    const held = new Set(
      database.all('SELECT ids FROM engine_running').flatMap(row => JSON.parse(String(row['ids'])) as number[]),
    );
    for (const id of held) {
      const row = database.get('SELECT * FROM engine_items WHERE id = ?', id);
      if (row === undefined) continue;
      ledger.hop(row, { startedAt: null, endedAt: now }, 'crashed');
      if (Number(row['crashes']) + 1 >= poisonCrashes) {
        const error = failure('poison', `The item ${id} was being processed at ${poisonCrashes} crashes.`);
        bury(database, row, now, JSON.stringify(error));
        sendAgain(database, row, now);
        freeWaiters(database, ledger, { id, isDone: false, endedAt: now });
        ledger.count(String(row['system']), 'failed');
        continue;
      }
      database.run(
        'UPDATE engine_items SET attempts = attempts + 1, crashes = crashes + 1, plain = 0 WHERE id = ?',
        id,
      );
    }
    ledger.write(database);
    database.run('DELETE FROM engine_running');
    return database
      .all('SELECT id FROM engine_items WHERE plain = 0 AND crashes > 0 ORDER BY crashes, id')
      .map(row => Number(row['id']));
  });
}
