/** What no page of ours may do, whatever it was made to show: go elsewhere, open windows, ask for rights, reach the network. */
import { app, session } from 'electron';
import type { Session } from 'electron';
import { isOwnPage } from '../page/origin.ts';

export interface HardeningOptions {
  /** Told of a link that was followed; decides itself whether it may be opened outside. */
  readonly openLink: (address: string) => void;
  readonly log: (message: string) => void;
}

/** Holds for every page from now on; to be called when the app is ready. */
export function harden({ openLink, log }: HardeningOptions): void {
  closeSession(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', event => {
      event.preventDefault();
      log('The page was kept from going elsewhere.');
      openLink(event.url);
    });
    contents.on('will-frame-navigate', event => event.preventDefault());
    contents.on('will-redirect', event => event.preventDefault());
    contents.on('will-attach-webview', event => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      log('The page was kept from opening a window.');
      openLink(url);
      return { action: 'deny' };
    });
  });
}

function closeSession(own: Session): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.on('will-download', event => event.preventDefault());
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
}

/** Our own files, and what the developer tools are made of. */
function mayLoad(url: string): boolean {
  return isOwnPage(url) || /^(?:data|blob|devtools):/u.test(url);
}
