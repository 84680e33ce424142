import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formFields, withField } from './form-fields.ts';

const draw = (schema: z.ZodType) => formFields(z.toJSONSchema(schema, { io: 'input' }));

describe('the form of an operation', () => {
  it('has a field for each flat value', () => {
    const fields = draw(
      z.object({
        project: z.string().max(200),
        scene: z.number().int().min(0).optional(),
        kind: z.enum(['quotations', 'mentions']),
        whole: z.boolean().optional(),
      }),
    );
    expect(fields).toMatchObject([
      { name: 'project', kind: 'text', required: true, hint: 'up to 200 characters' },
      { name: 'scene', kind: 'integer', required: false, hint: 'from 0' },
      { name: 'kind', kind: 'choice', choices: ['quotations', 'mentions'] },
      { name: 'whole', kind: 'boolean' },
    ]);
  });

  it('is left to JSON where a value is a list or has parts', () => {
    expect(draw(z.object({ texts: z.array(z.string()) }))).toBeNull();
    expect(draw(z.object({ span: z.object({ start: z.number() }) }))).toBeNull();
    expect(formFields(null)).toBeNull();
  });

  it('keeps figures as figures and leaves out what is empty and not needed', () => {
    const [scene] = draw(z.object({ scene: z.number().optional() })) ?? [];
    if (scene === undefined) throw new Error('The form has no field.');
    expect(withField({ project: 'moby' }, scene, '36')).toEqual({ project: 'moby', scene: 36 });
    expect(withField({ project: 'moby', scene: 36 }, scene, '')).toEqual({ project: 'moby' });
    expect(withField({}, scene, 'the quarter-deck')).toEqual({ scene: 'the quarter-deck' });
  });
});
