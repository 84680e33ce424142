/** The only way in from the page: three channels, each request checked for who sent it. */
import { ipcMain } from 'electron';
import { z } from 'zod';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { Preview } from '../../contracts/book.ts';
import { failure, toFailure } from '../../contracts/errors.ts';
import { openChannel, requestChannel } from '../../contracts/ipc/channel.ts';
import { fail, ok } from '../../contracts/result.ts';
import type { Result } from '../../contracts/result.ts';
import { isOwnPage } from '../page/origin.ts';
import { answer } from './answer.ts';
import type { AnswerOptions } from './answer.ts';
import { told } from './told.ts';

const pathsSchema = z.array(z.string().min(1)).min(1).max(1000);

export interface RouterOptions extends AnswerOptions {
  /** The page of our window, or null while there is none. */
  page(): WebContents | null;
  /** Looks at files or a folder that were dropped on the window. */
  open(paths: readonly string[]): Promise<Preview>;
}

export function installRouter(options: RouterOptions): void {
  ipcMain.handle(requestChannel, async (event, name: unknown, input: unknown): Promise<Result<unknown>> =>
    isTrusted(options, event) ? await answer(options, name, input) : stranger(options),
  );
  ipcMain.handle(openChannel, async (event, sent: unknown): Promise<Result<Preview>> => {
    if (!isTrusted(options, event)) return stranger(options);
    const paths = pathsSchema.safeParse(sent).data;
    if (paths === undefined) {
      return fail(failure('file-missing', 'What was dropped is not a file on this computer.'));
    }
    try {
      return ok(await options.open(paths));
    } catch (thrown) {
      const failed = told(toFailure(thrown));
      options.log(`A dropped file was not opened: ${failed.code}`);
      return fail(failed);
    }
  });
}

/** Only the main frame of our own window, and only while it shows our own page. */
function isTrusted({ page }: RouterOptions, { sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return sender === page() && senderFrame !== null && senderFrame === sender.mainFrame && isOwnPage(senderFrame.url);
}

function stranger({ log }: RouterOptions): Result<never> {
  log('A request was refused: it did not come from our own page.');
  return fail(failure('bad-request', 'Only the window of Scriptorium may ask this.'));
}
