/** The cast so far: the most important people, how often they are named, and where. */
import './cast-so-far.css';
import { memo } from 'react';
import type { Cast } from '../../../contracts/book.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { showCast } from '../../commands/show-cast.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { Part } from '../../ui/part.tsx';
import { figure } from '../../ui/phrases.ts';
import { SceneStrip } from '../../ui/strip/scene-strip.tsx';
import { useSize } from '../../ui/use-size.ts';
import { Waiting } from '../../ui/waiting.tsx';

const rowHeight = 28;

interface CastSoFarProps {
  readonly cast: Cast | null;
  readonly scale: BookScale;
}

export const CastSoFar = memo(function CastSoFar({ cast, scale }: CastSoFarProps) {
  const [measure, size] = useSize();
  const fitting = Math.max(0, Math.floor((size?.height ?? 0) / rowHeight));
  return (
    <Part
      title="The cast so far"
      note={
        <CommandButton weight="link" command={showCast} about={[]}>
          All of the cast
        </CommandButton>
      }
      className="cast-so-far"
    >
      <div ref={measure} className="cast-so-far-room">
        {cast === null && <Waiting part name="the cast" />}
        {cast !== null && cast.characters.length === 0 && (
          <p className="dim cast-none">
            {cast.complete ? 'Nobody was found in this book.' : <i>Nobody is known yet.</i>}
          </p>
        )}
        <ol>
          {cast?.characters.slice(0, fitting).map(character => (
            <li key={character.key} className="cast-so-far-row">
              <span className="cast-so-far-name">{character.name}</span>
              <SceneStrip
                scenes={character.scenes}
                scale={scale}
                width={Math.max(40, (size?.width ?? 0) - 208)}
                height={12}
              />
              <span className="machine">{figure(character.mentions)}</span>
            </li>
          ))}
        </ol>
      </div>
    </Part>
  );
});
