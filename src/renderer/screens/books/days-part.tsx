/** The days of writing: a dot for each, walked by arrow keys, and the same as a table. */
import './days.css';
import { useState } from 'react';
import type { Writing } from '../../../contracts/writing.ts';
import { Button } from '../../ui/button.tsx';
import { Part } from '../../ui/part.tsx';
import { useSize } from '../../ui/use-size.ts';
import { dayGrid } from './day-grid.ts';
import { DayDots } from './day-dots.tsx';
import { DaysTable } from './days-table.tsx';
import { dayStep, gutter } from './day-step.ts';

const leastWeeks = 8;
const mostWeeks = 53;

export function DaysPart({ writing }: { readonly writing: Writing }) {
  const [measure, size] = useSize();
  const [tabled, setTabled] = useState(false);
  const fitting = Math.floor(((size?.width ?? 0) - gutter) / dayStep);
  const grid = dayGrid(writing, Math.min(Math.max(fitting, leastWeeks), mostWeeks));
  return (
    <Part
      title="Days"
      note={
        <Button
          weight="link"
          onClick={() => {
            setTabled(!tabled);
          }}
        >
          {tabled ? 'As dots' : 'As a table'}
        </Button>
      }
    >
      <div ref={measure} className="days">
        {tabled ? <DaysTable days={writing.days} /> : size !== null && <DayDots grid={grid} width={size.width} />}
      </div>
    </Part>
  );
}
