/** A part of a screen: an Oxford rule, its head, and a note at the right. */
import './part.css';
import type { ReactNode } from 'react';

interface PartProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly className?: string;
  readonly children?: ReactNode;
}

export function Part({ title, note, className = '', children }: PartProps) {
  return (
    <section className={`part ${className}`} aria-label={title}>
      <header className="part-head">
        <h2>{title}</h2>
        {note !== undefined && <span className="note">{note}</span>}
      </header>
      {children}
    </section>
  );
}
