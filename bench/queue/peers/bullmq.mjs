/** BullMQ on Redis: a queue and a worker for each system, as its manual advises. */
import { Queue, Worker } from 'bullmq';
import { itemData, systemCount, systemOf } from '../items.mjs';

const concurrency = 256;

/** @type {import('../contender.mjs').Open} */
export async function open({ redisPort, onDone, onStart, idle }) {
  const connection = { host: '127.0.0.1', port: redisPort, maxRetriesPerRequest: null };
  const names = Array.from({ length: systemCount }, (_, index) => `bench-${process.pid}-${index}`);
  const queues = names.map(name => new Queue(name, { connection, defaultJobOptions: { removeOnComplete: 1_000 } }));
  const workers = idle
    ? []
    : names.map(
        name => new Worker(name, async job => onStart(job.data.n), { connection: { ...connection }, concurrency }),
      );
  for (const worker of workers) worker.on('completed', onDone);
  await Promise.all([...queues, ...workers].map(one => one.waitUntilReady()));
  return {
    add: index => queues[systemOf(index)].add('take', itemData(index)),
    addAll: indices =>
      Promise.all(
        queues.map((queue, system) =>
          queue.addBulk(
            indices.filter(index => systemOf(index) === system).map(index => ({ name: 'take', data: itemData(index) })),
          ),
        ),
      ),
    async close() {
      await Promise.all(workers.map(worker => worker.close(true)));
      await Promise.all(queues.map(queue => queue.obliterate({ force: true }).then(() => queue.close())));
    },
  };
}
