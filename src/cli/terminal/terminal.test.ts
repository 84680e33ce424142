import { describe, expect, it } from 'vitest';
import { counted, duration, shortened, table } from './layout.ts';
import { progressLine } from './progress.ts';

describe('words in a terminal', () => {
  it('stand in columns, numbers to the right', () => {
    expect(
      table(
        [{ title: 'Name' }, { title: 'Words', right: true }],
        [
          ['Ahab', '7'],
          ['Pip', '1,200'],
        ],
      ),
    ).toBe(['Name  Words', 'Ahab      7', 'Pip   1,200'].join('\n'));
  });

  it('count and measure as people do', () => {
    expect([counted(1, 'scene'), counted(2400, 'scene')]).toEqual(['1 scene', '2,400 scenes']);
    expect([840, 4210, 192_000].map(duration)).toEqual(['840 ms', '4.2 s', '3 min 12 s']);
    expect(shortened('the whiteness of the whale', 14)).toBe('the whiteness…');
  });
});

describe('the line of progress', () => {
  it('shows the share that is done, and what is left', () => {
    expect(progressLine('Reading', 30, 90, 80)).toBe('Reading  ██████░░░░░░░░░░░░░░░░░░  25 %  90 to go');
  });

  it('is never wider than the terminal, nor full before the end', () => {
    expect(progressLine('Reading', 1, 1, 20)).toHaveLength(19);
    expect(progressLine('Reading', 999, 1, 80)).toContain('99 %');
    expect(progressLine('Reading', 0, 0, 80)).toContain('0 %');
  });
});
