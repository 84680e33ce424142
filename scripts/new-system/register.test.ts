import { describe, expect, it } from 'vitest';
import { respell, spellings } from './names.mjs';
import { register } from './register.mjs';

const model = { id: 'example_system', folder: 'desk/example-system' };
const added = { id: 'tide_keeper', folder: 'reading/tide-keeper' };

describe('a new system’s names', () => {
  it('take the place of the example’s in every spelling', () => {
    const text = 'example_system exampleSystem ExampleSystem example-system EXAMPLE_SYSTEM; The example system.';
    expect(respell(text, model.id, added.id)).toBe(
      'tide_keeper tideKeeper TideKeeper tide-keeper TIDE_KEEPER; The tide keeper.',
    );
  });

  it('are refused where they are no id', () => {
    for (const name of ['', 'Tide', 'tide keeper', '9lives', '../tide', 'tide__keeper']) {
      expect(spellings(name), name).toBeUndefined();
    }
  });
});

describe('a list of systems', () => {
  const list = [
    `import { compute as projectManager } from '../desk/project-manager/compute.ts';`,
    `import { compute as exampleSystem } from '../desk/example-system/compute.ts';`,
    '',
    'export const computes: readonly SystemCompute[] = [projectManager, exampleSystem];',
    '',
  ].join('\n');

  it('takes the new one last, by the model of the example', () => {
    expect(register(list, model, added).split('\n')).toEqual([
      `import { compute as projectManager } from '../desk/project-manager/compute.ts';`,
      `import { compute as exampleSystem } from '../desk/example-system/compute.ts';`,
      `import { compute as tideKeeper } from '../reading/tide-keeper/compute.ts';`,
      '',
      'export const computes: readonly SystemCompute[] = [projectManager, exampleSystem, tideKeeper];',
      '',
    ]);
  });

  it('may stand on several lines', () => {
    const long = list.replace('[projectManager, exampleSystem]', '[\n  projectManager,\n  exampleSystem,\n]');
    expect(register(long, model, added)).toMatch(/exampleSystem, tideKeeper\s*\];/u);
  });

  it('stays as it is where the example is not in it', () => {
    const without = list.replace(/.*example-system.*\n/u, '');
    expect(register(without, model, added)).toBe(without);
  });
});
