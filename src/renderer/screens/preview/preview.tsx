/** What was found in a manuscript, before it is taken in; or why it could not be opened. */
import './preview.css';
import { useStore } from 'zustand';
import { dismissPreview } from '../../commands/dismiss-preview.ts';
import { openManuscript } from '../../commands/open-manuscript.ts';
import { useDesk } from '../../stores/desk.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { FailureText } from '../../ui/failure.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Sheet } from '../first-run/sheet.tsx';
import { Found } from './found.tsx';

export function PreviewScreen() {
  const { preview } = useDesk();
  const slice = useStore(preview.store);
  switch (slice.kind) {
    case 'none':
      return null;
    case 'looking':
      return <Waiting name={slice.name} />;
    case 'found':
      return <Found preview={slice.preview} taking={slice.taking} />;
    case 'failed':
      return (
        <main className="preview-failed">
          <Sheet>
            <FailureText failure={slice.failure} />
            <div className="preview-ways">
              <CommandButton weight="primary" command={openManuscript} about={[]} />
              <CommandButton command={dismissPreview} about={[]}>
                Go back
              </CommandButton>
            </div>
          </Sheet>
        </main>
      );
  }
}
