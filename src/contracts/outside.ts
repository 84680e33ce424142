/** What health has to know of the world outside the queues, looked at by the host. */

export interface OutsideLook {
  /** The disk that holds the data folder; null where it cannot be told. */
  readonly disk: { readonly freeBytes: number; readonly totalBytes: number } | null;
  /** Manuscripts that are not where they were; null where it cannot be told. */
  readonly missing: readonly { readonly title: string; readonly file: string }[] | null;
}

export interface Outside {
  /** Never rejects: what cannot be told is null. */
  look(): Promise<OutsideLook>;
}
