/** The engravers' hatches (Petra Sancta), one an emotion, for those who cannot tell the colours. */
import { type Plutchik, plutchik } from '../../../contracts/emotions.ts';

const hatches: Readonly<Record<Plutchik, string>> = {
  joy: 'M3 3h.01',
  trust: 'M-1 -1 7 7M-1 5 1 7M5 -1 7 1',
  fear: 'M0 3H6M3 0V6',
  surprise: 'M2 3H4M3 2V4',
  sadness: 'M0 3H6',
  disgust: 'M-1 7 7 -1M-1 1 1 -1M5 7 7 5',
  anger: 'M3 0V6',
  anticipation: 'M0 1H3M3 4H6',
};

export function WheelHatches() {
  return (
    <defs>
      {plutchik.map(emotion => (
        <pattern
          key={emotion}
          id={`wheel-hatch-${emotion}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          className={`rose-${emotion}`}
        >
          <path d={hatches[emotion]} stroke="currentColor" strokeWidth="1" strokeLinecap="round" fill="none" />
        </pattern>
      ))}
    </defs>
  );
}
