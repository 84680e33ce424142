import { describe, expect, it } from 'vitest';
import { thresholdFault } from '../../../contracts/thresholds.ts';
import { numbersOf, textOf } from './rule-draft.ts';

const usual = textOf({ warning: 10, critical: 50, riseS: 10, fallS: 60 });

describe('what is typed for a threshold', () => {
  it('is taken as the number it is', () => {
    expect(numbersOf({ ...usual, warning: ' 2.5 ' })).toEqual({ warning: 2.5, critical: 50, riseS: 10, fallS: 60 });
  });

  it.each(['', '   ', 'ten', 'NaN', 'Infinity', '0x10', '1e3', '1,000', '-5', '0', '60', '9'.repeat(24)])(
    'is refused with words where it makes no sense: "%s"',
    warning => {
      expect(thresholdFault('failure_rate', numbersOf({ ...usual, warning }))?.words).toMatch(
        /^The threshold for \w+ /u,
      );
    },
  );
});
