/** What the marks of a pair's course stand for; only said, not pressed. */
const marks = [
  { kind: 'conversation', words: 'conversation, larger for more lines' },
  { kind: 'tenderness', words: 'tender' },
  { kind: 'conflict', words: 'conflict' },
  { kind: 'unsure', words: 'perhaps, or only named together' },
] as const;

export function PairLegend() {
  return (
    <p className="note pair-legend">
      {marks.map(({ kind, words }) => (
        <span key={kind}>
          <svg width="14" height="12" aria-hidden="true">
            <circle cx="6" cy="6" r="4.5" className={`pair-point is-${kind}`} />
          </svg>
          {words}
        </span>
      ))}
      <span>
        <svg width="14" height="12" aria-hidden="true">
          <rect y="1" width="12" height="10" className="pair-band" />
          <line x2="12" y1="6" y2="6" className="rule" />
        </svg>
        mean of a stretch, with its 90 %
      </span>
    </p>
  );
}
