import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { codePointOffsets, countCodePoints } from './code-points.ts';

describe('code points', () => {
  it('count a surrogate pair once', () => {
    expect(countCodePoints('a😀b')).toBe(3);
    expect(codePointOffsets('a😀b')(3)).toBe(2);
  });

  it('are the UTF-16 offsets themselves where there is no pair', () => {
    const offset = codePointOffsets('Zoë left.');
    expect([0, 4, 9].map(offset)).toEqual([0, 4, 9]);
  });

  it('agree with spreading the text before any offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ë', '😀', '𝒜', '\n') }), fc.nat(40), (text, at) => {
        const before = [...text].slice(0, at).join('');
        expect(codePointOffsets(text)(before.length)).toBe([...before].length);
        expect(countCodePoints(text)).toBe([...text].length);
      }),
    );
  });

  it('count a lone surrogate as one', () => {
    expect(countCodePoints('\ud83d and \ude00')).toBe(7);
  });
});
