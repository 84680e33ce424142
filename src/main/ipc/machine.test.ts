import { expect, it } from 'vitest';
import { z } from 'zod';
import type { FactContract } from '../../contracts/system.ts';
import { defineSystem } from '../../systems/_kit/define-system.ts';
import { systemCards } from './machine.ts';

const fact: FactContract = { description: 'A fact.', value: z.string(), version: () => '1', wanted: 'revision' };
const named = (id: string) => ({ id, title: id, group: 'reading' as const, description: id, operations: {} });

it('draws the ways of a changed scene from what the systems declare', () => {
  const cards = systemCards([
    defineSystem(named('project_manager')),
    defineSystem({ ...named('feelings'), facts: { scene: fact } }),
    defineSystem({
      ...named('course'),
      folds: {
        arc: { description: 'The arc.', version: '1', reads: [{ system: 'feelings', fact: 'scene' }], after: [] },
      },
    }),
    defineSystem(named('template')),
  ]);
  expect(cards.map(({ id, sendsTo }) => [id, sendsTo])).toEqual([
    ['project_manager', ['feelings']],
    ['feelings', ['course']],
    ['course', []],
    ['template', []],
  ]);
});
