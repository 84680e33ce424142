import { expect, it } from 'vitest';
import { jsonFault } from './json-place.ts';

it('shows the place where a text stops being JSON', () => {
  expect(jsonFault('{ "project": "moby" }')).toBeNull();
  expect(jsonFault('{\n  "project": "moby"\n  "files": []\n}')).toMatchObject({ line: 3, column: 3, offset: 24 });
  expect(jsonFault('{ "project": ')).toMatchObject({ line: 1, offset: 13 });
  expect(jsonFault('moby')).toMatchObject({ line: 1, column: 1 });
});
