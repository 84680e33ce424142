/** A part that Escape closes, and that takes the focus when it was opened. */
import type { ReactNode } from 'react';
import type { Aim } from '../../stores/systems-store.ts';
import { useAimed } from './use-aimed.ts';

interface EscapeToProps {
  readonly aim: Aim;
  readonly onEscape: () => void;
  readonly children: ReactNode;
}

export function EscapeTo({ aim, onEscape, children }: EscapeToProps) {
  const box = useAimed(aim);
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="escape-to"
      onKeyDown={event => {
        const inDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
        if (event.key !== 'Escape' || inDialog) return;
        event.preventDefault();
        onEscape();
      }}
    >
      {children}
    </div>
  );
}
