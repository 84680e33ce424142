/** A value from 1 to 5 on a graduated rule, neutral in the middle. */
import './gauge.css';

interface GaugeProps {
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly value: number;
}

export function Gauge({ name, low, high, value }: GaugeProps) {
  return (
    <div className="gauge">
      <dt>{name}</dt>
      <dd className="machine">{value.toFixed(2)}</dd>
      <svg width="100%" height="12" aria-hidden="true">
        <line x2="100%" y1="8.5" y2="8.5" className="rule" />
        {[0, 25, 50, 75, 100].map(at => (
          <line key={at} x1={`${at}%`} x2={`${at}%`} y1={at === 50 ? 3 : 5} y2="8.5" className="rule" />
        ))}
        <line x1="50%" x2={`${(value - 1) * 25}%`} y1="8.5" y2="8.5" className="gauge-value" />
        <circle cx={`${(value - 1) * 25}%`} cy="8.5" r="3" className="ink-fill" />
      </svg>
      <span className="gauge-ends machine dim" aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </span>
    </div>
  );
}
