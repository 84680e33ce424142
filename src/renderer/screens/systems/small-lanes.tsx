/** The lanes of a system in small: input queues from the left towards the slots; results lie right of them. */
import { memo } from 'react';
import { laneLength } from './lane-lengths.ts';

interface SmallLanesProps {
  readonly waiting: number;
  readonly busy: number;
  readonly slots: number;
  readonly kept: number;
}

const [room, door, slotsRoom] = [104, 46, 28] as const;

export const SmallLanes = memo(function SmallLanes({ waiting, busy, slots, kept }: SmallLanesProps) {
  const input = laneLength(waiting, door - 2);
  const pitch = slots === 0 ? 0 : Math.min(7, slotsRoom / slots);
  const after = door + 3 + slots * pitch;
  return (
    <svg width={room} height="14" aria-hidden="true">
      <line x2={room} y1="7" y2="7" className="hair" />
      {input > 0 && <rect x={door - input} y="3.5" width={input} height="7" className="ink-fill" />}
      {Array.from({ length: slots }, (_, slot) => (
        <rect
          key={slot}
          x={door + 3.5 + slot * pitch}
          y="3"
          width={pitch * 0.75}
          height="8"
          className={slot < busy ? 'slot is-busy' : 'slot'}
        />
      ))}
      {kept > 0 && (
        <rect x={after + 3} y="3.5" width={laneLength(kept, room - 3 - after)} height="7" className="kept" />
      )}
    </svg>
  );
});
