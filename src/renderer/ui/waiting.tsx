/** What is not there yet: nothing for a moment, then a hatched place with its name. */
import './waiting.css';

interface WaitingProps {
  readonly name: string;
  /** Fills its part of a screen rather than the screen. */
  readonly part?: boolean;
}

export function Waiting({ name, part = false }: WaitingProps) {
  const said = <span className="waiting-name">{name}, on its way</span>;
  return part ? (
    <div className="waiting" aria-busy="true">
      {said}
    </div>
  ) : (
    <main className="waiting" aria-busy="true">
      {said}
    </main>
  );
}
