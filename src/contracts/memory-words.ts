/** How memories are sorted, without their schemas: the page names the kinds and grades, and checks nothing. */

export const memoryKinds = ['event', 'dialogue', 'knowledge', 'relationship', 'skill', 'backstory'] as const;
export type MemoryKind = (typeof memoryKinds)[number];

export const grades = ['trivial', 'minor', 'moderate', 'major', 'defining'] as const;
export type Grade = (typeof grades)[number];
