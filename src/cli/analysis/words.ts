/** The analysis in words, for people: what was found, who is in it, how it feels. */
import { count, counted, duration, shortened, table } from '../terminal/layout.ts';
import type { Analysis } from './assemble.ts';

const shownCharacters = 10;
const shownTurns = 6;

export function analysisInWords(title: string, analysis: Analysis): string {
  return [heading(title, analysis), castTable(analysis), course(analysis), `Read in ${duration(analysis.elapsed_ms)}.`]
    .filter(part => part !== '')
    .join('\n\n');
}

function heading(title: string, { source, chapters, scenes, quotations }: Analysis): string {
  const found = [
    counted(source.words, 'word'),
    counted(chapters.length, 'chapter'),
    counted(scenes.length, 'scene'),
    counted(quotations.length, 'quotation'),
  ];
  return `${title}\n${found.join(' · ')}`;
}

function castTable({ characters }: Analysis): string {
  if (characters.length === 0) return 'Nobody in it was found by name.';
  const rows = characters
    .slice(0, shownCharacters)
    .map(one => [
      one.name,
      count(one.mentions),
      count(one.quotations),
      shortened(one.aliases.filter(alias => alias !== one.name).join(', '), 60),
    ]);
  const columns = [
    { title: 'Character' },
    { title: 'Mentions', right: true },
    { title: 'Quotations', right: true },
    { title: 'Also called' },
  ];
  const more = characters.length - shownCharacters;
  return `${table(columns, rows)}${more > 0 ? `\nand ${counted(more, 'other')}` : ''}`;
}

/** Where the arc turns, by chapter; nothing where feelings were not read. */
function course({ arcs, scenes, chapters }: Analysis): string {
  const arc = arcs.find(one => one.character === null);
  if (arc === undefined || arc.points.length === 0) return '';
  const placeOf = (scene: number): string => {
    const chapter = chapters[scenes[scene]?.chapter ?? -1];
    if (chapter === undefined) return `scene ${scene + 1}`;
    return chapter.title === null ? `chapter ${chapter.index + 1}` : `“${chapter.title}”`;
  };
  const byValence = [...arc.points].sort((a, b) => a.valence - b.valence || a.scene - b.scene);
  const darkest = byValence[0];
  const brightest = byValence.at(-1);
  if (darkest === undefined || brightest === undefined) return '';
  // Where each lies within the other's band, which is the brighter cannot be told.
  const isTold = brightest.low > darkest.valence && darkest.high < brightest.valence;
  const turns = arc.turning_points
    .slice(0, shownTurns)
    .map(turn => `${turn.direction === 'rise' ? 'rises' : 'falls'} from ${placeOf(turn.scene)}`);
  const more = arc.turning_points.length > shownTurns ? ', and on' : '';
  return [
    isTold
      ? `Brightest at ${placeOf(brightest.scene)}, darkest at ${placeOf(darkest.scene)}.`
      : 'As bright at one place as at another, as far as can be told.',
    ...(turns.length === 0 ? [] : [`The arc ${turns.join(', ')}${more}.`]),
  ].join('\n');
}
