/** Skills and traits: what the text says of a person, each once, with where it says so. */
import type { z } from 'zod';
import type { valueSchema } from './shapes.ts';
import { ownMemories, readRows, type Rememberer, type StoredRow, textOf } from './stored.ts';

type Value = z.infer<typeof valueSchema>;

const shownEvidence = 3;

/** The first told first. The writer's own skills are their words. */
export function valuesOf(who: Rememberer, kind: 'skill' | 'trait'): Value[] {
  const groups = new Map<string, StoredRow[]>();
  for (const row of readRows(who, [kind])) {
    if (row.value !== null) groups.set(row.value, [...(groups.get(row.value) ?? []), row]);
  }
  const read = [...groups].map(([value, rows]): Value => {
    return {
      value,
      since: rows[0]?.position ?? null,
      times: rows.length,
      confidence: Math.max(...rows.map(row => row.confidence)) / 100,
      by: kind === 'trait' ? [...new Set(rows.flatMap(row => row.others))].map(key => who.names.get(key) ?? key) : [],
      evidence: rows.slice(0, shownEvidence).map(row => evidenceOf(who, row)),
    };
  });
  if (kind === 'trait') return read;
  const own = ownMemories(who, ['skill']).map(({ text, since }): Value => {
    return { value: text, since, times: 1, confidence: 1, by: [], evidence: [] };
  });
  return [...own, ...read];
}

export function evidenceOf(who: Rememberer, row: StoredRow): Value['evidence'][number] {
  const { position, start, end, confidence } = row;
  return {
    since: position,
    confidence: confidence / 100,
    text: textOf(who.context, row),
    passage: { scene: position, start, end },
  };
}
