/** A number where it is one, what was typed where it is none, null for nothing. Blanks and commas part thousands. */
export function typedCount(typed: string): number | string | null {
  const bare = typed.replaceAll(/[\s,]/gu, '');
  if (bare === '') return null;
  return Number.isFinite(Number(bare)) ? Number(bare) : typed;
}
