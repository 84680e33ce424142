/** All that the window's process does with manuscripts, over an engine that may still be opening. */
import type { Preview } from '../../contracts/book.ts';
import { toFailure } from '../../contracts/errors.ts';
import { fail, ok } from '../../contracts/result.ts';
import type { Result } from '../../contracts/result.ts';
import { z } from 'zod';
import type { Engine } from '../../engine/index.ts';
import { lookAtManuscript } from '../../workers/look.ts';
import type { Found } from '../../workers/look.ts';
import { createPreviews } from './previews.ts';
import type { Previews } from './previews.ts';
import { told } from '../ipc/told.ts';
import { openShelf } from './shelf.ts';
import type { Shelf } from './shelf.ts';

export interface BookDesk {
  readonly previews: Previews;
  shelf(): Promise<Shelf>;
  look(paths: readonly string[]): Promise<Found>;
  /** Looks at files and never rejects, for what is announced and not answered. */
  preview(paths: readonly string[]): Promise<Result<Preview>>;
  close(): Promise<void>;
}

export interface BookDeskOptions {
  readonly engine: Promise<Engine>;
  readonly onShelfChange: () => void;
  readonly log: (message: string) => void;
}

export function openBookDesk({ engine, onShelfChange, log }: BookDeskOptions): BookDesk {
  const shelf = engine.then(opened => openShelf({ engine: opened, onChange: onShelfChange, log }));
  // A failure to open is shown once, by whoever opens the engine.
  shelf.catch(() => undefined);
  const look = async (paths: readonly string[]): Promise<Found> => lookAtManuscript(await engine, paths);
  const known = async (files: readonly string[]): Promise<string | null> =>
    z
      .string()
      .nullable()
      .parse(await (await engine).query('project_manager', 'known', { files }));
  const previews = createPreviews({ look, known });
  return {
    previews,
    look,
    shelf: () => shelf,
    async preview(paths) {
      try {
        return ok(await previews.look(paths, false));
      } catch (thrown) {
        log(`A manuscript could not be looked at: ${toFailure(thrown).code}`);
        return fail(told(toFailure(thrown)));
      }
    },
    async close() {
      await (await shelf.catch(() => undefined))?.close();
    },
  };
}
