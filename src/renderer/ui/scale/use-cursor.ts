/** A cursor along the book, moved by pointer or arrow keys; a click or Enter opens the scene under it. */
import { useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { BookScale } from '../../book/book-scale.ts';
import { chapterOf, sceneAt } from '../../book/book-scale.ts';

export interface Cursor {
  /** The scene under the cursor; null where it rests. */
  readonly scene: number | null;
  readonly handlers: {
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerLeave: () => void;
    readonly onClick: (event: MouseEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onBlur: () => void;
  };
}

/** `left` and `width` say where the book lies inside the element that gets the handlers, in pixels. */
export function useCursor(
  scale: BookScale,
  here: number,
  left: number,
  width: number,
  open: (scene: number) => void,
): Cursor {
  const [scene, setScene] = useState<number | null>(null);
  const last = scale.edges.length - 2;
  const clamped = (wanted: number) => Math.min(Math.max(0, wanted), Math.max(0, last));

  const chapterStep = (by: 1 | -1): number => {
    const from = scene ?? here;
    const index = chapterOf(scale, from)?.index ?? 0;
    const chapter = scale.chapters[Math.min(Math.max(0, index + by), scale.chapters.length - 1)];
    return chapter?.firstScene ?? from;
  };
  const steps: Readonly<Record<string, () => number>> = {
    ArrowRight: () => (scene ?? here) + 1,
    ArrowLeft: () => (scene ?? here) - 1,
    ArrowUp: () => chapterStep(1),
    ArrowDown: () => chapterStep(-1),
    PageUp: () => chapterStep(1),
    PageDown: () => chapterStep(-1),
    Home: () => 0,
    End: () => last,
  };

  /** The scene where the pointer is; null beside the book. */
  const under = (event: MouseEvent): number | null => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left - left;
    return x < 0 || x > width ? null : sceneAt(scale, x / Math.max(1, width));
  };

  return {
    scene: scene === null || scene > last ? null : scene,
    handlers: {
      onPointerMove: event => {
        setScene(under(event));
      },
      onPointerLeave: () => {
        setScene(null);
      },
      onClick: event => {
        // What the pointer showed is what opens; a tap has shown nothing yet.
        const pointed = scene ?? under(event);
        if (pointed !== null) open(pointed);
      },
      onKeyDown: event => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const step = steps[event.key];
        if (step !== undefined) setScene(clamped(step()));
        else if (event.key === 'Enter' || event.key === ' ') open(scene ?? here);
        else return;
        event.preventDefault();
      },
      onBlur: () => {
        setScene(null);
      },
    },
  };
}
