import { describe, expect, it } from 'vitest';
import { personByKey } from './same-person.ts';

const ruth = { key: 'ruth alder', aliases: ['Ruth', 'Ruth Alder', 'Father'] };
const father = { key: 'father', aliases: ['Father'] };

describe('a key that was noted down', () => {
  const person = personByKey([father, ruth]);

  it('means whoever now has it among their names', () => {
    expect(person('ruth')).toBe(ruth);
    expect(person('ruth alder')).toBe(ruth);
    expect(person('abel')).toBeNull();
  });

  it('means first of all whose key it still is', () => {
    expect(person('father')).toBe(father);
  });
});
