/** Answers about the program itself. */
import type { AppState, Place, Theme } from '../../contracts/ipc/app.ts';
import type { Handlers } from './handlers.ts';

export interface AppParts {
  /** Told that the page listens and asks. */
  readonly onPageReady: () => void;
  readonly state: () => AppState;
  readonly setTheme: (theme: Theme) => void;
  readonly setPlace: (place: Place) => void;
  /** False where the link is not one that may be opened. */
  readonly openLink: (address: string) => Promise<boolean>;
  /** Writes a fault of the page to the log. */
  readonly noteFault: (trace: string) => void;
}

export function appHandlers({
  onPageReady,
  state,
  setTheme,
  setPlace,
  openLink,
  noteFault,
}: AppParts): Handlers<'app'> {
  return {
    'app.state': () => {
      onPageReady();
      return Promise.resolve(state());
    },
    'app.setTheme': theme => {
      setTheme(theme);
      return Promise.resolve(null);
    },
    'app.setPlace': place => {
      setPlace(place);
      return Promise.resolve(null);
    },
    'app.openLink': openLink,
    'app.noteFault': trace => {
      noteFault(trace);
      return Promise.resolve(null);
    },
  };
}
