/** An edge of the chart, with beads that travel it as fast as its target takes items; still when nothing moves. */
import './beads.css';
import { beadPace } from './bead-pace.ts';
import type { Edge } from './chart-layout.ts';

interface BeadsProps {
  readonly edge: Edge;
  /** Items a second. */
  readonly rate: number;
}

export function Beads({ edge: { from, to }, rate }: BeadsProps) {
  const bend = (to.x - from.x) * 0.55;
  const path = `M${from.x + 12} ${from.y}C${from.x + 12 + bend} ${from.y} ${to.x - 12 - bend} ${to.y} ${to.x - 12} ${to.y}`;
  const pace = beadPace(rate);
  return (
    <g>
      <path d={path} className="edge" />
      {pace !== null && (
        <path
          key={pace.gap}
          d={path}
          className="beads"
          strokeDasharray={`0 ${pace.gap}`}
          style={{
            animationDuration: `${pace.seconds}s`,
            animationTimingFunction: `steps(${pace.steps})`,
            ['--bead-gap' as string]: `${-pace.gap}px`,
          }}
        />
      )}
    </g>
  );
}
