import { expect, it } from 'vitest';
import { heldWords } from './held-words.ts';

const noon = new Date(2026, 10, 25, 12, 0, 0).getTime();
const held = { since: noon / 1_000, until: noon / 1_000 + 40, failures: 10, error: 'No answer.\nat line 3' };

it('says since when, why, and until when', () => {
  expect(heldWords(held, noon + 5_000)).toBe(
    'Held since 12:00: 10 attempts failed one after another, the last with “No answer”. One item is tried in 35 s.',
  );
  expect(heldWords(held, noon + 41_000)).toMatch(/One item is being tried\.$/u);
});
