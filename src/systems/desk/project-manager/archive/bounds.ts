/** How much of an archive is read at most. Sizes are those that come out, counted, never those that are declared. */
export const archiveBounds = {
  /** Parts in all; pictures count, though they are never read. */
  entries: 60_000,
  /** One part, inflated. */
  entryBytes: 192 * 1024 * 1024,
  /** All parts that are read, inflated. */
  totalBytes: 256 * 1024 * 1024,
  /** How many times its packed size a part may have, once it is larger than `ratioFromBytes`. */
  ratio: 250,
  ratioFromBytes: 8 * 1024 * 1024,
} as const;

export type ArchiveBounds = { readonly [N in keyof typeof archiveBounds]: number };

/** The parts of an archive that were read, by name. */
export type ArchiveParts = Readonly<Record<string, Uint8Array>>;
