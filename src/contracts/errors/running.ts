/** What goes wrong while an item is being done. */
import type { ErrorKind } from './kind.ts';

export const runningErrors = {
  'time-limit': {
    retryable: true,
    title: 'It took too long',
    advice:
      'The work was ended at its time limit. Replay the item, on the Systems screen or with `scriptorium dead replay`; if it happens again, look at its data.',
  },
  'out-of-memory': {
    retryable: true,
    title: 'It needed too much memory',
    advice:
      'Nothing else was harmed. Replay the item when less is running, on the Systems screen or with `scriptorium dead replay`, or divide a very long chapter or file.',
  },
  'worker-died': {
    retryable: true,
    title: 'The work died',
    advice:
      'What computed it ended without a word and was started again. Replay the item, on the Systems screen or with `scriptorium dead replay`.',
  },
  'compute-failed': {
    retryable: false,
    title: 'The work failed',
    advice: 'The cause is below. This is a fault in Scriptorium: replaying helps only after an update.',
  },
  'apply-failed': {
    retryable: true,
    title: 'The result could not be stored',
    advice:
      'Nothing was changed. Replay the item, on the Systems screen or with `scriptorium dead replay`; if it happens again, see the Health screen or `scriptorium health`.',
  },
  'input-failed': {
    retryable: false,
    title: 'What it waited for failed',
    advice:
      'Replay that first, then this, on the Systems screen or with `scriptorium dead replay`; or send it without waiting for that.',
  },
  poison: {
    retryable: false,
    title: 'It was running at three crashes',
    advice:
      'The item is set aside so that the app can go on. Replay it only with other data: on the Systems screen, or with `scriptorium dead replay --data`.',
  },
  'data-outdated': {
    retryable: false,
    title: 'The item is from another version',
    advice:
      'Its data no longer fits the operation. Discard it, on the Systems screen or with `scriptorium dead discard`, and send a new one.',
  },
  'already-waiting': {
    retryable: false,
    title: 'The same work is waiting already',
    advice:
      'Wait until that has ended, then replay this one, on the Systems screen or with `scriptorium dead replay`. Discard it if it is no longer wanted.',
  },
  cancelled: { retryable: false, title: 'Cancelled', advice: 'Send it again when it is wanted after all.' },
  'reply-late': {
    retryable: true,
    title: 'No answer in time',
    advice: 'The item is still in its queue. Look at it on the Systems screen, or with `scriptorium items`.',
  },
} as const satisfies Record<string, ErrorKind>;
