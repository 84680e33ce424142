/** A blank sheet with the printer's crop marks, and whatever is laid on it. */
import './sheet.css';
import type { ReactNode } from 'react';

interface SheetProps {
  readonly formats?: string;
  readonly children: ReactNode;
}

const tones = [0, 0.1, 0.22, 0.4, 0.6, 0.8, 1] as const;
const registers = ['230 11', '230 569', '11 290', '449 290'] as const;
const lines = Array.from({ length: 12 }, (_, index) => 86.5 + index * 28);

export function Sheet({ formats, children }: SheetProps) {
  return (
    <section className="sheet">
      <svg className="sheet-crops" viewBox="0 0 460 580" aria-hidden="true">
        <path
          d="M30 0V20M0 30H20M430 0V20M440 30H460M30 560V580M0 550H20M430 560V580M440 550H460"
          className="ink-line"
        />
        {registers.map(place => (
          <g key={place} transform={`translate(${place})`} className="ink-line">
            <circle r="5.5" />
            <path d="M-10 0H10M0 -10V10" />
          </g>
        ))}
        <g transform="translate(62 561)">
          {tones.map((tone, index) => (
            <rect key={tone} x={index * 13} width="13" height="9" className="ink-fill" opacity={tone} />
          ))}
          <rect width="91" height="9" className="ink-line" />
        </g>
      </svg>
      <div className="sheet-paper">
        <svg className="sheet-canon" viewBox="0 0 400 520" aria-hidden="true">
          <path d="M44.5 58.5H355.5V418.5H44.5Z" className="hair" />
          <path d={lines.map(y => `M37 ${y}H44M356 ${y}H363`).join('')} className="rule" />
        </svg>
        <div className="sheet-in">{children}</div>
        {formats !== undefined && <p className="sheet-formats note">{formats}</p>}
      </div>
    </section>
  );
}
