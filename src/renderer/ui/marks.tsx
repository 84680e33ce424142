/** The app's marks: eight feelings, five states, and a few ornaments, drawn once and used by name. */
import './marks.css';
import type { Plutchik } from '../../contracts/emotions.ts';

export type HealthMark = 'well' | 'warn' | 'crit' | 'paused' | 'off';
export type MarkName = Plutchik | HealthMark | 'device' | 'fleuron' | 'caret';

/** The drawings and hatches, to stand once in the page; `Mark` and `url(#hatch-…)` refer to them. */
export function MarkSheet() {
  return (
    <svg width="0" height="0" className="mark-sheet" aria-hidden="true" focusable="false">
      <Feelings />
      <States />
      <symbol id="mark-device" viewBox="0 0 24 24">
        <circle cx="12" cy="15.4" r="7.2" />
        <path d="M4.8 15.4H19.2M12 8.2V1.2M12 8.2V22.6M8.6 4.2H15.4M12 1.2 8.6 4.2" />
      </symbol>
      <symbol id="mark-fleuron" viewBox="0 0 40 16">
        <path d="M20 13C17 8 12 5 6 8 10 9 11 12 7 13 3 13.4 1.4 9 4.6 6.4M20 13C23 8 28 5 34 8 30 9 29 12 33 13 37 13.4 38.6 9 35.4 6.4M20 13V3M20 3C18 5 18 6.4 20 8 22 6.4 22 5 20 3Z" />
      </symbol>
      <symbol id="mark-caret" viewBox="0 0 12 12">
        <path d="M2.6 4.4 6 7.8 9.4 4.4" />
      </symbol>
      <defs>
        <pattern id="hatch-unread" width="5" height="5" patternUnits="userSpaceOnUse">
          <path d="M-1 6 6 -1M-1 1 1 -1M4 6 6 4" className="hatch-line" />
        </pattern>
      </defs>
    </svg>
  );
}

function Feelings() {
  return (
    <>
      <symbol id="mark-joy" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="4.6" />
        <circle cx="6" cy="6" r="1.3" className="mark-solid" />
      </symbol>
      <symbol id="mark-trust" viewBox="0 0 12 12">
        <circle cx="4.2" cy="6" r="3.2" />
        <circle cx="7.8" cy="6" r="3.2" />
      </symbol>
      <symbol id="mark-fear" viewBox="0 0 12 12">
        <path d="M.8 8.5 3.4 3.5 6 8.5 8.6 3.5 11.2 8.5" />
      </symbol>
      <symbol id="mark-surprise" viewBox="0 0 12 12">
        <path d="M6 .8V11.2M.8 6H11.2M2.3 2.3 9.7 9.7M9.7 2.3 2.3 9.7" />
      </symbol>
      <symbol id="mark-sadness" viewBox="0 0 12 12">
        <path d="M6 1.2C8.2 4.4 9.4 6 9.4 7.6A3.4 3.4 0 0 1 2.6 7.6C2.6 6 3.8 4.4 6 1.2Z" />
      </symbol>
      <symbol id="mark-disgust" viewBox="0 0 12 12">
        <path d="M2 2 10 10M10 2 2 10" />
      </symbol>
      <symbol id="mark-anger" viewBox="0 0 12 12">
        <path d="M6 1 10.6 10.6H1.4Z" className="mark-solid" />
      </symbol>
      <symbol id="mark-anticipation" viewBox="0 0 12 12">
        <path d="M1.5 1.8 5.7 6 1.5 10.2M6.3 1.8 10.5 6 6.3 10.2" />
      </symbol>
    </>
  );
}

function States() {
  return (
    <>
      <symbol id="mark-well" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="4.2" />
      </symbol>
      <symbol id="mark-warn" viewBox="0 0 12 12">
        <path d="M6 1 11.4 10.6H.6Z" />
        <path d="M6 1 11.4 10.6H6Z" className="mark-solid" />
      </symbol>
      <symbol id="mark-crit" viewBox="0 0 12 12">
        <path d="M6 .4 11.6 6 6 11.6.4 6Z" className="mark-solid" />
      </symbol>
      <symbol id="mark-paused" viewBox="0 0 12 12">
        <path d="M4 2V10M8 2V10" strokeWidth="2" />
      </symbol>
      <symbol id="mark-off" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="4.2" strokeDasharray="1.6 1.7" />
      </symbol>
    </>
  );
}

interface MarkProps {
  readonly name: MarkName;
  /** Pixels, both ways; ornaments give their own width. */
  readonly size?: number;
  readonly width?: number;
  /** Read aloud; without it the mark is decoration. */
  readonly label?: string;
  readonly x?: number;
  readonly y?: number;
}

/** One mark, in its own colour where it has one. */
export function Mark({ name, size = 12, width = size, label, x, y }: MarkProps) {
  const aloud = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={`mark mark-${name}`} width={width} height={size} x={x} y={y} focusable="false" {...aloud}>
      <use href={`#mark-${name}`} />
    </svg>
  );
}
