/** Tells a chart how much room it has, and again when that changes. */
import { useCallback, useState } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A ref to put on the element that gives the room, and its size once known. */
export function useSize(): [(element: HTMLElement | null) => (() => void) | undefined, Size | null] {
  const [size, setSize] = useState<Size | null>(null);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const take = () => {
      const width = Math.floor(element.clientWidth);
      const height = Math.floor(element.clientHeight);
      setSize(known => (known?.width === width && known.height === height ? known : { width, height }));
    };
    const observer = new ResizeObserver(take);
    observer.observe(element);
    take();
    return () => {
      observer.disconnect();
    };
  }, []);
  return [measure, size];
}
