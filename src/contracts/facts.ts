/** Facts and folds as items: what is sent, what compute is given and what it answers. */

/** The data of a `fact:…` item. */
export interface FactData {
  /** The hash of the scene's text. */
  readonly scene: string;
  /** What the fact is stored under: the scene's hash, or with more where a fold asked for it. */
  readonly key: string;
  /** What the fold that asked for it adds to the text. */
  readonly extra?: unknown;
}

/** The data of a `fold:…` item: it takes the book on from the last checkpoint that still holds. */
export interface FoldData {
  readonly book: string;
  readonly revision: number;
}

/** What `gather` hands to the computing of a fact. */
export interface FactGathered {
  readonly text: string;
  readonly extra: unknown;
  /** The system's own fact `scene` of the same text as JSON, for facts that folds ask for. */
  readonly scene: string | null;
}

/** A scene on its way through a fold. */
export interface FoldScene {
  /** Its place in the book's order, from 0. */
  readonly position: number;
  readonly hash: string;
  /** The facts of it as JSON, in the order of the fold's `reads`; null where one is missing. */
  readonly facts: readonly (string | null)[];
}

/** What `gather` hands to the computing of a fold. */
export interface FoldGathered {
  readonly kind: 'steps';
  /** The state before the first scene as JSON, or null at the start of the book. */
  readonly state: string | null;
  readonly scenes: readonly FoldScene[];
  /** Scenes of the whole revision. */
  readonly count: number;
  /** The final outputs of the folds it comes after as JSON, in the order of `after`. */
  readonly after: readonly (string | null)[];
  /**
   * What is missing before these scenes: folds of `after` that have not come to the end of this revision, as
   * `system/fold` (paused, dead, or never run), and facts that earlier scenes lack, as `system/fact`.
   */
  readonly missing?: readonly string[];
  /** The digest of all inputs up to the end of these scenes, under which the state is kept. */
  readonly digest: string;
}

/** What `gather` says where there is nothing to compute. */
export interface FoldIdle {
  readonly kind: 'outdated' | 'complete';
}

/** A fact that a fold wants to have of a scene. */
export interface WantedFact {
  readonly fact: string;
  readonly scene: string;
  readonly key: string;
  readonly extra: unknown;
}

/** The same with the place of its scene in the book. */
export interface PlacedWant extends WantedFact {
  readonly position: number;
}

/** What a fold's computing answers; states, rows and the final output are canonical JSON. */
export interface FoldResult {
  readonly state: string;
  readonly rows: readonly (string | null)[];
  readonly final: string | null;
  readonly wanted: readonly PlacedWant[];
  /**
   * All that is missing from the start of the book to the last of these scenes, each once: facts, as `system/fact`, and
   * earlier folds that were late, as `system/fold`.
   */
  readonly missing: readonly string[];
}
