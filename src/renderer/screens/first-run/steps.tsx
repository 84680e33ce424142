/** The three steps to a book that is read, and where one is. */
import './steps.css';

const steps = ['Open', 'Look at what was found', 'Read'] as const;

export function Steps({ at }: { readonly at: 0 | 1 | 2 }) {
  return (
    <ol className="steps" aria-label="Steps">
      {steps.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined}>
          {step}
        </li>
      ))}
    </ol>
  );
}
