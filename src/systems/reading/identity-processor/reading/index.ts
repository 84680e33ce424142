/** Reading people in prose, in three pure stages: a scene's facts, the fold over a book, and a second pass. */
export { castFinish, NARRATOR } from './cast.ts';
export { castStart, castStep } from './cast-state.ts';
export { importanceOf, importanceRank } from './importance.ts';
export type { CharacterCounts, Importance } from './importance.ts';
export { readNovel } from './novel.ts';
export type { Novel } from './novel.ts';
export { readScene } from './scene.ts';
export { castAround } from './slice.ts';
export { readSpeakers } from './speakers.ts';
export type {
  CastEntry,
  CastSlice,
  CastState,
  Gender,
  Mention,
  QuotationKind,
  SceneFact,
  SceneSpeakers,
  SliceEntry,
  SpokenQuotation,
} from './types.ts';
