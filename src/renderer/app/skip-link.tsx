/** Leads the keyboard past the running head; seen only while it has the focus. */
import './skip-link.css';
import { focusScreen } from './keep-focus.ts';

export function SkipLink() {
  return (
    <button type="button" className="skip-link" onClick={focusScreen}>
      Skip to the screen
    </button>
  );
}
