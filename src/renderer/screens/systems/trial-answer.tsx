/** What came of a try: the answer as JSON, or why the item died, and the way to its journey. */
import type { Tried } from '../../bridge.ts';
import { openItem } from '../../commands/open-item.ts';
import { openLetter } from '../../commands/open-letter.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { figure } from '../../ui/phrases.ts';
import { Refusal } from './refusal.tsx';

/** More than this is not laid out at once. */
const shown = 20_000;

export function TrialAnswer({ tried: { item, output, error } }: { readonly tried: Tried }) {
  return (
    <div className="trial-answer">
      <p className="trial-item">
        {error !== null ? 'It died as ' : output === null ? 'It still waits as ' : 'Done as '}
        <CommandButton weight="link" command={openItem} about={[item]}>
          item {item}
        </CommandButton>
        {error !== null && (
          <>
            {', now '}
            <CommandButton weight="link" command={openLetter} about={[item]}>
              a dead letter
            </CommandButton>
          </>
        )}
        .
      </p>
      {error !== null && <Refusal failure={error} />}
      {output !== null && (
        <pre className="machine" tabIndex={0} role="region" aria-label="The answer">
          {output.slice(0, shown)}
        </pre>
      )}
      {output !== null && output.length > shown && (
        <p className="note">
          The first {figure(shown)} of {figure(output.length)} characters.
        </p>
      )}
    </div>
  );
}
