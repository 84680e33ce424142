/** Catches a screen that cannot be drawn: draws it anew once by itself, and if that fails too, says so and offers a way on. */
import './error-boundary.css';
import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import { traceOf } from '../../contracts/trace.ts';
import { DeskContext } from '../stores/desk.ts';
import type { Desk } from '../stores/desk.ts';
import { Button } from '../ui/button.tsx';

/** A screen that fails again within this time is not drawn anew by itself. */
const soonMs = 10_000;

interface Caught {
  readonly message: string | null;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, Caught> {
  static override contextType = DeskContext;
  declare context: Desk | null;
  override state: Caught = { message: null };

  static getDerivedStateFromError(thrown: unknown): Caught {
    return { message: thrown instanceof Error ? thrown.message : String(thrown) };
  }

  private lastDrawn = -Infinity;

  override componentDidCatch(thrown: unknown, { componentStack }: ErrorInfo): void {
    this.context?.app.noteFault(traceOf(thrown, componentStack ?? ''));
    if (performance.now() - this.lastDrawn < soonMs) return;
    this.lastDrawn = performance.now();
    this.setState({ message: null });
  }

  private readonly goOn = () => {
    void this.context?.preview.dismiss();
    this.context?.place.showScreen('overview');
    this.setState({ message: null });
  };

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <main className="broken" role="alert">
        <h1>This screen could not be drawn.</h1>
        <p>
          That is a fault in Scriptorium, not in your book. Nothing is lost: your file is as it was, and reading goes on
          behind this page.
        </p>
        <p className="machine dim">{message}</p>
        <div className="broken-ways">
          <Button weight="primary" onClick={this.goOn}>
            Go to the Overview
          </Button>
          <Button
            onClick={() => {
              window.location.reload();
            }}
          >
            Draw the window anew
          </Button>
        </div>
      </main>
    );
  }
}
