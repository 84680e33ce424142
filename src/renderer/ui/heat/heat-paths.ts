/** The heat map as paths: one for each feeling and step, however many scenes there are. */
import type { Arc } from '../../../contracts/book.ts';
import { plutchik } from '../../../contracts/emotions.ts';
import type { BookScale } from '../../book/book-scale.ts';
import { heatSteps } from './heat-steps.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

/** By feeling in wheel order, four paths from weak to strong. Rows are `row` high with a pixel between them. */
export function heatPaths(arc: Arc, scale: BookScale, width: number, row: number): readonly (readonly string[])[] {
  return plutchik.map(feeling => {
    const paths: [string, string, string, string] = ['', '', '', ''];
    for (const [scene, step] of heatSteps(arc.points, feeling).entries()) {
      if (step === 0) continue;
      const left = (scale.edges[scene] ?? 1) * width;
      const right = (scale.edges[scene + 1] ?? 1) * width;
      const gap = right - left > 3 ? 0.6 : 0;
      paths[step - 1] += `M${round(left)} 0H${round(right - gap)}V${row - 1}H${round(left)}Z`;
    }
    return paths;
  });
}
