import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import { typedData } from './typed-data.ts';

const schema = z.object({ project: z.string().min(1), files: z.array(z.string()).optional() });

function refusalOf(text: string): string {
  try {
    typedData(text, schema);
  } catch (thrown) {
    if (thrown instanceof ScriptoriumError && thrown.code === 'invalid-data') return thrown.message;
  }
  throw new Error('It was not refused as data that does not fit.');
}

describe('data that a person typed', () => {
  it('is taken as the operation takes it', () => {
    expect(typedData('{ "project": "moby" }', schema)).toEqual({ project: 'moby' });
  });

  it('names the place where it is no JSON', () => {
    expect(refusalOf('{\n  "project": "moby"\n  "files": []\n}')).toMatch(/^This is not JSON at line 3, column 3: /u);
  });

  it('names every field that does not fit', () => {
    const said = refusalOf('{ "project": 7, "files": ["whale.txt", 3] }');
    expect(said).toContain('“project”: ');
    expect(said).toContain('“files.1”: ');
  });
});
