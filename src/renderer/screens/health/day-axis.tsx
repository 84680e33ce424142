/** The time under the barographs. */

const ticks = {
  hour: ['−60 min', '−45 min', '−30 min', '−15 min', 'now'],
  day: ['−24 h', '−18 h', '−12 h', '−6 h', 'now'],
};

export function DayAxis({ span }: { readonly span: 'hour' | 'day' }) {
  return (
    <div className="day-row day-axis" aria-hidden="true">
      <span />
      <span className="day-ticks machine dim">
        {ticks[span].map(tick => (
          <span key={tick}>{tick}</span>
        ))}
      </span>
      <span />
    </div>
  );
}
