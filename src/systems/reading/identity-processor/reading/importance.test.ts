import { describe, expect, it } from 'vitest';
import { importanceOf, importanceRank } from './importance.ts';

describe('importance', () => {
  const book = { mentions: 2000, quotations: 1000 };

  it('goes by the share of quotations', () => {
    expect(importanceOf({ mentions: 0, quotations: 100 }, book)).toBe('major');
    expect(importanceOf({ mentions: 0, quotations: 14 }, book)).toBe('intermediate');
    expect(importanceOf({ mentions: 0, quotations: 13 }, book)).toBe('minor');
  });

  it('sees who is often named and seldom speaks', () => {
    expect(importanceOf({ mentions: 400, quotations: 0 }, book)).toBe('major');
  });

  it('holds in a book without quotations', () => {
    expect(importanceOf({ mentions: 500, quotations: 0 }, { mentions: 600, quotations: 0 })).toBe('major');
    expect(importanceOf({ mentions: 0, quotations: 0 }, { mentions: 0, quotations: 0 })).toBe('minor');
  });

  it('ranks those who act before those who are only talked of', () => {
    const speaker = { mentions: 60, quotations: 20 };
    const ghost = { mentions: 200, quotations: 0 };
    expect(importanceRank(speaker)).toBeGreaterThan(importanceRank(ghost));
  });
});
