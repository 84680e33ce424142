/** Names that cross between threads once each, and by their place from then on: from 1, 0 in place of null. */
export function nameWriter(): { place(name: string | null): number; all(): readonly string[] } {
  const places = new Map<string, number>();
  return {
    place(name) {
      if (name === null) return 0;
      const known = places.get(name);
      if (known !== undefined) return known;
      places.set(name, places.size + 1);
      return places.size;
    },
    all: () => [...places.keys()],
  };
}

export function nameReader(names: readonly string[]): {
  name(place: number): string;
  nameOrNull(place: number): string | null;
} {
  return { name: place => names[place - 1] ?? '', nameOrNull: place => names[place - 1] ?? null };
}
