/** The page that is shown when the app cannot work with its data folder: what happened, and what to do. */
import { errorKinds } from '../../contracts/errors.ts';
import type { Failure } from '../../contracts/errors.ts';

/** A page without scripts; its styles carry a nonce, which the protocol replaces. */
export function failurePage({ code, message, advice }: Failure): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Scriptorium cannot open</title>
    <style nonce="">
      :root { color-scheme: light dark; --desk: #eef0eb; --ink: #16202a; --ink-2: #47525b; --crit: #b3261e; }
      @media (prefers-color-scheme: dark) {
        :root { --desk: #0f161b; --ink: #dde2dc; --ink-2: #aab3b3; --crit: #ff8a78; }
      }
      body { margin: 0; padding: 32px; background: var(--desk); color: var(--ink); font: 15px/22px Georgia, serif; }
      main { border-top: 3px solid var(--ink); padding-top: 2px; }
      main::before { content: ''; display: block; border-top: 1px solid var(--ink); margin-bottom: 24px; }
      h1 { margin: 0 0 12px; font-size: 22px; line-height: 28px; font-weight: 400; color: var(--crit); }
      p { margin: 0 0 12px; max-width: 60ch; overflow-wrap: anywhere; }
      code { font: 11px/16px ui-monospace, monospace; color: var(--ink-2); }
    </style>
  </head>
  <body>
    <main role="alert">
      <h1>${escaped(errorKinds[code].title)}</h1>
      <p>${escaped(message)}</p>
      <p>${escaped(advice)}</p>
      <code>${escaped(code)}</code>
    </main>
  </body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
