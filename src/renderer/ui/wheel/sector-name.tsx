/** The name of a sector with its mark: beside the wheel, or in the middle above and below it. */
import { type Plutchik, plutchik } from '../../../contracts/emotions.ts';
import { Mark } from '../marks.tsx';
import { textWidth } from '../text-width.ts';
import { wheelPoint } from './wheel-geometry.ts';

interface SectorNameProps {
  readonly emotion: Plutchik;
  readonly name: string;
  readonly radius: number;
}

/** A mark is so wide; so much stands between it and the name. */
const [mark, gap] = [12, 5] as const;

export function SectorName({ emotion, name, radius }: SectorNameProps) {
  const at = wheelPoint(plutchik.indexOf(emotion), radius + 13);
  if (Math.abs(at.x) < 1) {
    const left = -(mark + gap + textWidth(name, '12px "Literata Variable"')) / 2;
    return (
      <>
        <Mark name={emotion} x={left} y={at.y - 6} />
        <text x={left + mark + gap} y={at.y + 4} className="wheel-name">
          {name}
        </text>
      </>
    );
  }
  const right = at.x > 0;
  return (
    <>
      <Mark name={emotion} x={right ? at.x - 2 : at.x - mark + 2} y={at.y - 6} />
      <text
        x={right ? at.x + mark + gap - 3 : at.x - mark - gap + 3}
        y={at.y + 4}
        textAnchor={right ? 'start' : 'end'}
        className="wheel-name"
      >
        {name}
      </text>
    </>
  );
}
