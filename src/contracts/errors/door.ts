/** What is refused at the door of a queue, and by its controls. */
import type { ErrorKind } from './kind.ts';

export const doorErrors = {
  'unknown-system': {
    retryable: false,
    title: 'No such system',
    advice: 'The Systems screen lists the systems, and so does `scriptorium systems`.',
  },
  'unknown-operation': {
    retryable: false,
    title: 'No such operation',
    advice: 'The Systems screen shows what each system can be asked, and so does `scriptorium systems`.',
  },
  'internal-operation': {
    retryable: false,
    title: 'Not for sending',
    advice:
      'This step runs by itself when a manuscript changes. Sync the manuscript instead: on the Books screen, or with `scriptorium project sync`.',
  },
  'invalid-data': {
    retryable: false,
    title: 'The data does not fit',
    advice:
      'Compare the data with the example of the operation: on the Systems screen, or with `scriptorium systems --json`.',
  },
  'data-too-large': {
    retryable: false,
    title: 'The data is too large',
    advice: 'Send at most 64 KB with one item. Longer texts come in as manuscript files.',
  },
  'queue-full': {
    retryable: true,
    title: 'The queue is full',
    advice: 'Wait until the system has caught up, then send again.',
  },
  'system-draining': {
    retryable: true,
    title: 'The system is being drained',
    advice: 'It takes nothing new until it is resumed: on the Systems screen, or with `scriptorium resume`.',
  },
  'last-instance': {
    retryable: false,
    title: 'The last instance',
    advice: 'A system needs one. To hold it, pause it: on the Systems screen, or with `scriptorium pause`.',
  },
  'too-many-instances': {
    retryable: false,
    title: 'Too many instances',
    advice: 'Stop one first, or give the next more slots: on the Systems screen, or with `scriptorium instances`.',
  },
  'system-paused': {
    retryable: true,
    title: 'The system is paused',
    advice: 'Resume it on the Systems screen, or with `scriptorium resume`.',
  },
} as const satisfies Record<string, ErrorKind>;
