/** The sentence on book and machine, which opens the Overview. */
import { useStore } from 'zustand';
import type { Outline } from '../../../contracts/book.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { headline } from '../../book/headline.ts';
import { machineSentence } from '../../book/machine-words.ts';
import { showHealth } from '../../commands/show-health.ts';
import { showReading } from '../../commands/show-reading.ts';
import { showSystems } from '../../commands/show-systems.ts';
import { useDesk } from '../../stores/desk.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { useNow } from '../systems/use-now.ts';
import { healthSentence } from '../health/health-words.ts';

interface LedeProps {
  readonly outline: Outline;
  readonly scale: BookScale;
  /** Seconds that remain at the measured rate; null where nothing was measured. */
  readonly left: number | null;
}

export function Lede({ outline, scale, left }: LedeProps) {
  const { health: healthStore, machine } = useDesk();
  const now = useNow(60_000);
  const health = useStore(healthStore.store, slice => slice.view);
  const atWork = useStore(machine.store, slice => (slice.figures?.outstanding ?? 0) > 0);
  const said = useStore(machine.store, slice => (slice.figures === null ? '' : machineSentence(slice.figures)));
  return (
    <section className="lede">
      <div>
        <h1>{headline(outline, scale, atWork, left)}</h1>
        <p className="quiet lede-machine">
          <span>{said}</span>
          <CommandButton weight="link" command={showSystems} about={[]}>
            See the systems
          </CommandButton>
          {health !== null && health.open.length > 0 && (
            <CommandButton weight="link" command={showHealth} about={[]}>
              {healthSentence(health, now).replace(/\.$/u, '')}
            </CommandButton>
          )}
        </p>
      </div>
      {outline.scenes.length > 0 && (
        <CommandButton command={showReading} about={[]}>
          Read the book
        </CommandButton>
      )}
    </section>
  );
}
