/** Arcs between the rows of a column: one for each pair, the heavier the more they exchange. */
import type { Network } from '../../../../contracts/relations.ts';

export interface TieArc {
  readonly a: string;
  readonly b: string;
  readonly path: string;
  readonly weight: number;
  /** Nothing in it is sure, or no word is spoken: drawn broken. */
  readonly broken: boolean;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** In order of weight, the lightest first, so that the heaviest lie on top. Arcs keep within `width`. */
export function tieArcs(network: Network, rowHeight: number, width: number): readonly TieArc[] {
  const row = new Map(network.people.map((one, index) => [one.key, index]));
  const most = Math.max(1, ...network.ties.map(tie => tie.ab + tie.ba));
  const last = Math.max(1, network.people.length - 1);
  return network.ties
    .flatMap((tie): readonly TieArc[] => {
      const [from, to] = [row.get(tie.a), row.get(tie.b)];
      if (from === undefined || to === undefined) return [];
      const [top, bottom] = [Math.min(from, to), Math.max(from, to)].map(at => (at + 0.5) * rowHeight);
      if (top === undefined || bottom === undefined) return [];
      const reach = round(10 + (width - 16) * Math.sqrt(Math.abs(to - from) / last));
      const lines = tie.ab + tie.ba;
      return [
        {
          a: tie.a,
          b: tie.b,
          // A cubic whose handles stand a third further out than the arc reaches.
          path: `M0 ${top}C${round(reach * 1.333)} ${top} ${round(reach * 1.333)} ${bottom} 0 ${bottom}`,
          weight: round(lines === 0 ? 0.7 : 0.7 + 7 * Math.sqrt(lines / most)),
          broken: lines === 0,
        },
      ];
    })
    .toReversed();
}
