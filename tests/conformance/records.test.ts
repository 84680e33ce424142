import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineRecords } from '../../src/systems/_kit/define-records.ts';
import { defineSystem, operation } from '../../src/systems/_kit/define-system.ts';
import { records } from '../../src/systems/_registry/records.ts';
import { systems } from '../../src/systems/_registry/systems.ts';
import { toyEngine, type ToyEngine } from './toy-engine.ts';
import { bookCompute, bookRecords, bookSystem, logCompute, logRecords, logSystem } from './toy-systems.ts';

const nosy = defineSystem({
  id: 'toy_nosy',
  title: 'Nosy',
  group: 'desk',
  description: 'Looks where it should not.',
  operations: {
    peek: operation({
      description: 'Looks.',
      runs: 'engine',
      input: z.object({ at: z.enum(['table', 'fact', 'fold']) }),
      output: z.unknown(),
      examples: [],
    }),
  },
});

const nosyRecords = defineRecords(nosy, {
  gather: {
    peek(context, { at }) {
      if (at === 'table') return context.all('SELECT * FROM toy_log_numbers');
      if (at === 'fact') return context.fact('toy_book', 'scene', 'any');
      return context.foldFinal('toy_book', 'total', 'any');
    },
  },
});

const engines: ToyEngine[] = [];

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

describe('a system', () => {
  it.each(['table', 'fact', 'fold'])('may not read another one’s %s without saying so', async at => {
    const engine = toyEngine({
      systems: [nosy, logSystem, bookSystem],
      records: [nosyRecords, logRecords, bookRecords],
      computes: [logCompute, bookCompute],
    });
    engines.push(engine);
    await engine.start();
    const asked = engine.request({ source: 'test', system: 'toy_nosy', operation: 'peek', data: { at } });
    await expect(asked).rejects.toThrow(at === 'table' ? 'may not name the table' : 'without declaring it');
  });
});

describe('the registered systems', () => {
  it('name only tables that bear their own id', () => {
    for (const { system, migrations } of records) {
      const sql = migrations.map(migration => migration.sql).join('\n');
      const tables = [...sql.matchAll(/CREATE TABLE\s+(\w+)/g)].map(match => match[1] ?? '');
      expect(tables.filter(table => !table.startsWith(`${system}_`))).toEqual([]);
    }
  });

  it('number their migrations from 1 without a gap', () => {
    for (const { migrations } of records) {
      expect(migrations.map(migration => migration.version)).toEqual(migrations.map((_, index) => index + 1));
    }
  });

  it('have ids, operations and examples that fit each other', () => {
    expect(new Set(systems.map(system => system.id)).size).toBe(systems.length);
    for (const system of systems) {
      for (const [name, contract] of Object.entries(system.operations)) {
        expect(contract.description.endsWith('.'), `${system.id}/${name}`).toBe(true);
        expect(contract.internal === true || contract.examples.length > 0, `${system.id}/${name}`).toBe(true);
        for (const after of contract.examples.flatMap(example => example.after ?? [])) {
          expect(Object.keys(system.operations)).toContain(after);
        }
      }
    }
  });
});
