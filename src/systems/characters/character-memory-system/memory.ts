/** What a memory is: six kinds, five grades, and how the fold hands it on. */

import { type Grade, grades, type MemoryKind, type Role } from '../../../contracts/memory.ts';

export { type Grade, grades, type MemoryKind, memoryKinds, type Role, roles } from '../../../contracts/memory.ts';

/** What a scene leaves with one person. Traits and exchanges are kept beside memories and are none. */
export interface ReadMemory {
  /** Key of the one who remembers. */
  readonly person: string;
  readonly kind: MemoryKind | 'trait' | 'exchange';
  readonly role: Role;
  /** The sentence or speech, in the scene. */
  readonly start: number;
  readonly end: number;
  /** Keys of the others it is about, or who are part of it. */
  readonly others: readonly string[];
  readonly value: string | null;
  /** In thousandths. */
  readonly importance: number;
  /** In hundredths. */
  readonly confidence: number;
  /** Stands for kind, person and words, wherever they stand. */
  readonly mark: string;
}

/** Lowest importance of each grade above the first, in thousandths: see docs/memory.md. */
const floors = [350, 470, 580, 680] as const;

export function gradeOf(importance: number): Grade {
  const passed = floors.filter(floor => importance >= floor).length;
  return grades[passed] ?? 'defining';
}

/** The importance that stands for a grade a writer gave. */
export function importanceOfGrade(grade: Grade): number {
  return { trivial: 250, minor: 400, moderate: 520, major: 620, defining: 800 }[grade];
}
