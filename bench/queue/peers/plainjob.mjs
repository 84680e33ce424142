/** plainjob: a queue on SQLite in one process, as its manual sets it up, with a worker for each system. */
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { defineQueue, defineWorker } from 'plainjob';
import { itemData, systemCount, systemOf } from '../items.mjs';

const silent = { error() {}, warn() {}, info() {}, debug() {} };

/** @type {import('../contender.mjs').Open} */
export async function open({ folder, onDone, onStart, idle }) {
  const queue = defineQueue({ connection: connect(join(folder, 'plainjob.db')), logger: silent });
  const workers = idle
    ? []
    : Array.from({ length: systemCount }, (_, system) =>
        defineWorker(`take-${system}`, job => onStart(JSON.parse(job.data).n), {
          queue,
          logger: silent,
          pollIntervall: 1,
          onCompleted: onDone,
        }),
      );
  for (const worker of workers) void worker.start();
  return {
    add: index => Promise.resolve(queue.add(`take-${systemOf(index)}`, itemData(index))),
    addAll: indices =>
      Promise.resolve(
        Array.from({ length: systemCount }, (_, system) =>
          queue.addMany(
            `take-${system}`,
            indices.filter(index => systemOf(index) === system).map(index => itemData(index)),
          ),
        ),
      ),
    async close() {
      await Promise.all(workers.map(worker => worker.stop()));
      queue.close();
    },
  };
}

/** What plainjob wants of better-sqlite3, over the SQLite that we use ourselves. */
function connect(file) {
  const database = new DatabaseSync(file);
  return {
    driver: 'better-sqlite3',
    filename: file,
    pragma: words => database.exec(`PRAGMA ${words}`),
    exec: sql => database.exec(sql),
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        run: (...values) => statement.run(...values),
        get: (...values) => statement.get(...values),
        all: (...values) => statement.all(...values),
      };
    },
    transaction: work => {
      const run =
        begin =>
        (...values) => {
          database.exec(begin);
          try {
            const result = work(...values);
            database.exec('COMMIT');
            return result;
          } catch (error) {
            database.exec('ROLLBACK');
            throw error;
          }
        };
      return Object.assign(run('BEGIN'), { immediate: run('BEGIN IMMEDIATE'), exclusive: run('BEGIN EXCLUSIVE') });
    },
    close: () => database.close(),
  };
}
