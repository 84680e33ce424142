/** Shows one notification for the changes of a moment; a click opens the right place. */
import { Notification } from 'electron';
import type { AlertChange } from '../../../contracts/health.ts';
import type { GoTo } from '../../../contracts/ipc/app.ts';
import { noticeOf } from './words.ts';

export interface NotifierOptions {
  readonly go: (to: GoTo) => void;
  readonly log: (message: string) => void;
  readonly gatherMs?: number;
}

export interface Notifier {
  tell(changes: readonly AlertChange[]): void;
  /** A word of the app's own, such as where it went when its window was closed. */
  say(title: string, body: string, onClick: () => void): void;
  close(): void;
}

/** Changes that come within this time belong together. */
const gatherMs = 400;

export function createNotifier({ go, log, ...options }: NotifierOptions): Notifier {
  const pending: AlertChange[] = [];
  const open = new Set<Notification>();
  let timer: NodeJS.Timeout | undefined;

  function show(notification: Notification, onClick: () => void): void {
    // A notification that is collected can no longer be clicked.
    open.add(notification);
    const gone = (): void => void open.delete(notification);
    notification.on('click', () => {
      gone();
      onClick();
    });
    notification.on('close', gone);
    notification.on('failed', (_event, error) => {
      gone();
      log(`A notification could not be shown: ${error}`);
    });
    notification.show();
  }

  function tellNow(): void {
    timer = undefined;
    const notice = noticeOf(pending.splice(0));
    if (notice === null || !Notification.isSupported()) return;
    const { title, body, silent, urgency, to } = notice;
    show(new Notification({ title, body: bodyText(body), silent, urgency }), () => go(to));
  }

  return {
    tell(changes) {
      pending.push(...changes);
      if (changes.length > 0) timer ??= setTimeout(tellNow, options.gatherMs ?? gatherMs);
    },
    say(title, body, onClick) {
      if (Notification.isSupported()) show(new Notification({ title, body: bodyText(body), silent: true }), onClick);
    },
    close() {
      clearTimeout(timer);
      for (const notification of open) notification.close();
      open.clear();
    },
  };
}

/** On Linux a body may hold markup, and goes out as it is. */
function bodyText(text: string): string {
  if (process.platform !== 'linux') return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
