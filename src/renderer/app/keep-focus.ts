/** Keeps the keyboard's place: where what had the focus goes away, what stands in its stead gets it, and never nothing. */
import { useEffect } from 'react';

/** Parts of a screen that can take the focus for something that was in them. */
const places =
  'main, form, dialog, [role=dialog], [role=region], [role=tabpanel], [role=listbox], section[aria-label], section[aria-labelledby], article[aria-label]';

/** The element and all that it stands in, innermost first. */
function trailOf(element: Element): readonly Element[] {
  const trail: Element[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) trail.push(at);
  return trail;
}

function isGone(element: Element | undefined): boolean {
  return element !== undefined && (!element.isConnected || element.matches(':disabled'));
}

/** The new one of the same name, or else the nearest part that is still there, or else the screen. */
function heirOf(trail: readonly Element[]): HTMLElement | null {
  const kept = trail.find(element => element.isConnected && !isGone(element));
  for (const lost of trail.filter(element => !element.isConnected)) {
    const name = lost.getAttribute('aria-label');
    if (name === null) continue;
    const heir = kept?.querySelector(`[aria-label="${CSS.escape(name)}"]`);
    if (heir instanceof HTMLElement && !isGone(heir)) return heir;
  }
  return kept?.closest<HTMLElement>(places) ?? document.querySelector('main');
}

function give(heir: HTMLElement | null): void {
  if (heir === null) return;
  if (heir.tabIndex < 0 && !heir.hasAttribute('tabindex')) heir.tabIndex = -1;
  heir.focus({ preventScroll: true });
}

/** Moves the focus to the open screen, past the running head. */
export function focusScreen(): void {
  give(document.querySelector('main'));
}

/** Watches over the focus for as long as the window is drawn. */
export function useKeptFocus(): void {
  useEffect(() => {
    let trail: readonly Element[] = [];
    let frame = 0;
    const remember = (event: FocusEvent) => {
      if (event.target instanceof Element) trail = trailOf(event.target);
    };
    const look = () => {
      frame = 0;
      const here = document.activeElement;
      const nowhere = here === null || here === document.body || isGone(here);
      if (nowhere && (trail.length === 0 || isGone(trail[0]))) give(heirOf(trail));
    };
    // A frame later: what takes the focus by itself comes first.
    const watcher = new MutationObserver(() => {
      if (frame === 0 && (trail.length === 0 || isGone(trail[0]))) frame = requestAnimationFrame(look);
    });
    watcher.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', remember);
    look();
    return () => {
      watcher.disconnect();
      document.removeEventListener('focusin', remember);
      cancelAnimationFrame(frame);
    };
  }, []);
}
