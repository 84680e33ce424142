/** The dial along the book, with its poles at the left and a sentence under it. */
import type { BookMeter } from '../../../../contracts/meter.ts';
import type { BookScale } from '../../../book/book-scale.ts';
import { textWidth } from '../../../ui/text-width.ts';
import { useSize } from '../../../ui/use-size.ts';
import { MeterStrip } from '../../../ui/wheel/meter-strip.tsx';
import { meterSentence } from './feelings-words.ts';

interface DialStripProps {
  readonly meter: BookMeter;
  readonly scale: BookScale;
  readonly here: number;
}

const height = 44;
/** Half a diamond may stand out at each side. */
const edge = 6;
const longestPole = 120;

export function DialStrip({ meter, scale, here }: DialStripProps) {
  const [measure, size] = useSize();
  const { low, high } = meter.poles;
  const gutter = Math.min(longestPole, Math.ceil(Math.max(...[low, high].map(poleWidth)))) + 10;
  return (
    <figure ref={measure} className="feelings-dial">
      {size !== null && (
        <svg width={size.width} height={height + 2 * edge} role="img" aria-label={meterSentence(meter)}>
          <g transform={`translate(${gutter} ${edge})`}>
            <text x="-8" y="9" textAnchor="end" className="feelings-pole">
              {high}
            </text>
            <text x="-8" y={height} textAnchor="end" className="feelings-pole">
              {low}
            </text>
            <MeterStrip
              meter={meter}
              scale={scale}
              here={here}
              width={Math.max(40, size.width - gutter - edge)}
              height={height}
            />
          </g>
        </svg>
      )}
      <figcaption className="note">{meterSentence(meter)}</figcaption>
    </figure>
  );
}

function poleWidth(name: string): number {
  return textWidth(name, 'italic 13px "Literata Variable"');
}
