/** How an item ended, for commands that wait for one. */
import type { Failure } from '../../contracts/errors.ts';
import type { Engine } from '../../engine/index.ts';

export type Ending =
  { readonly kind: 'done'; readonly output: unknown } | { readonly kind: 'dead'; readonly error: Failure | null };

/** Between two looks where no event says that something ended. */
const lookAgainMs = 500;

/** Resolves once the item is done or dead. */
export async function itemEnded(engine: Engine, id: number): Promise<Ending> {
  for (;;) {
    const changed = nextSettlement(engine);
    const output = await engine.reads.output(id);
    if (output !== null) return { kind: 'done', output: JSON.parse(output) as unknown };
    const letter = await engine.reads.deadLetter(id);
    if (letter !== null) return { kind: 'dead', error: letter.error };
    await changed;
  }
}

/** Gives what was just sent a moment to be worked on, and no longer. */
export async function workAWhile(engine: Engine, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>(resolve => (timer = setTimeout(resolve, ms)));
  await Promise.race([engine.idle(), enough]);
  clearTimeout(timer);
}

/** Resolves when something is settled, and half a second from now at the latest. */
export function nextSettlement(engine: Engine): Promise<void> {
  return new Promise(resolve => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, lookAgainMs);
    const stop = engine.on(event => {
      if (event.kind === 'settled') end();
    });
  });
}
