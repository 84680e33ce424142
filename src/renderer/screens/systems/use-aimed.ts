/** Hands the focus to a part of the screen, once it is there, where an action has aimed at it. */
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import { useDesk } from '../../stores/desk.ts';
import type { Aim } from '../../stores/systems-store.ts';

/** A ref for the part, which needs a `tabIndex`; the list in it is preferred, where it holds one. */
export function useAimed(name: Aim, ready = true): RefObject<HTMLDivElement | null> {
  const { systems } = useDesk();
  const aim = useStore(systems.store, slice => slice.aim);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (aim !== name || !ready || box.current === null) return;
    (box.current.querySelector<HTMLElement>('[role=listbox]') ?? box.current).focus();
    systems.aimAt(null);
  }, [aim, name, ready, systems]);
  return box;
}
