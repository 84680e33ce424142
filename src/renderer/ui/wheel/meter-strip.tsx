/** The meter along the scale: a line between two poles, its releases as diamonds. */
import type { BookMeter } from '../../../contracts/meter.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { sceneMiddle } from '../../book/book-scale.ts';

interface MeterStripProps {
  readonly meter: BookMeter;
  readonly scale: BookScale;
  /** The open scene. */
  readonly here: number;
  readonly width: number;
  readonly height: number;
}

/** Drawn with the high pole at y 0 and the low one at the bottom. */
export function MeterStrip({ meter, scale, here, width, height }: MeterStripProps) {
  const x = (scene: number): number => Math.round(sceneMiddle(scale, scene) * width * 10) / 10;
  const y = (level: number): number => Math.round((1 - level) * height * 10) / 10;
  return (
    <g>
      <rect width={width} height={height} className="hair" fill="none" />
      <line x2={width} y1={height / 2} y2={height / 2} className="hair" />
      {[meter.release_at, 1 - meter.release_at].map(level => (
        <line key={level} x2={width} y1={y(level)} y2={y(level)} className="rule" strokeDasharray="2 4" />
      ))}
      <line x1={x(here)} x2={x(here)} y2={height} className="accent-line" strokeWidth="1.5" />
      <path d={linePath(meter, x, y)} className="meter-line" />
      {meter.releases.map(({ scene, peak }) => (
        <path key={scene} d={`M${x(scene)} ${y(peak) - 5}l5 5-5 5-5-5z`} className="ink-fill" />
      ))}
    </g>
  );
}

type Place = (value: number) => number;

/** Up to each scene's peak; straight down where the dial was released; broken where a scene is not read. */
function linePath({ points }: BookMeter, x: Place, y: Place): string {
  return points
    .map((point, scene) => {
      if (point === null) return '';
      const pen = (points[scene - 1] ?? null) === null ? 'M' : 'L';
      const drawn = `${pen}${x(scene)} ${y(point.peak)}`;
      return point.peak === point.level ? drawn : `${drawn}V${y(point.level)}`;
    })
    .join('');
}
