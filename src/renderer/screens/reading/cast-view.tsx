/** The cast over the page: people ranked by importance, each a stave along the scale. */
import './cast-view.css';
import type { Cast } from '../../../contracts/book.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { sceneMiddle } from '../../book/book-scale.ts';
import { figure } from '../../ui/phrases.ts';
import { ScaleBar } from '../../ui/scale/scale-bar.tsx';
import { SceneStrip } from '../../ui/strip/scene-strip.tsx';
import type { Size } from '../../ui/use-size.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';

interface CastViewProps extends Size {
  readonly cast: Cast;
  readonly scale: BookScale;
  readonly head: number | null;
  readonly here: number;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** Room left and right of the staves: names, and three columns of figures. */
const [names, figures] = [268, 232] as const;
const rowHeight = 26;

export function CastView({ cast, scale, head, here, chosen, onChoose, width, height }: CastViewProps) {
  const book = Math.max(100, width - names - figures);
  const x = names + sceneMiddle(scale, here) * book;
  if (cast.characters.length === 0) {
    return (
      <p className="cast-empty dim">
        {cast.complete ? 'Nobody was found in this book.' : 'Nobody is known yet: names are being gathered.'}
      </p>
    );
  }
  return (
    <div className="cast-view" style={{ height }}>
      <div className="cast-columns machine dim" aria-hidden="true">
        <span>name, and other names</span>
        <span className="cast-columns-figures">
          <span>importance</span>
          <span>named</span>
          <span>speaks</span>
        </span>
      </div>
      <VirtualList
        label="The cast, most important first"
        count={cast.characters.length}
        rowHeight={rowHeight}
        chosen={cast.characters.findIndex(character => character.key === chosen)}
        onChoose={index => {
          const character = cast.characters[index];
          if (character !== undefined) onChoose(character.key);
        }}
      >
        {index => {
          const character = cast.characters[index];
          if (character === undefined) return null;
          const also = character.aliases.filter(alias => alias !== character.name);
          return (
            <span className={`cast-row ${character.key === chosen ? 'is-chosen' : ''}`}>
              <span className="cast-name" title={also.join(', ')}>
                {character.name}
                {character.narrator && <i className="dim"> tells the story</i>}
                {also.length > 0 && <span className="note cast-also">{also.join(', ')}</span>}
              </span>
              <SceneStrip scenes={character.scenes} scale={scale} width={book} height={17} />
              <span className="cast-importance note">{character.importance}</span>
              <span className="machine" aria-label={`named ${character.mentions} times`}>
                {figure(character.mentions)}
              </span>
              <span className="machine" aria-label={`speaks ${character.quotations} times`}>
                {character.quotations === 0 ? '·' : figure(character.quotations)}
              </span>
            </span>
          );
        }}
      </VirtualList>
      <svg width={width} height="26" aria-hidden="true" className="cast-scale">
        <g transform={`translate(${names} 0)`}>
          <ScaleBar scale={scale} head={head} width={book} />
        </g>
        <path d={`M${x} 0l-5-8h10z`} className="accent-fill" />
      </svg>
    </div>
  );
}
