import { expect, it } from 'vitest';
import { failure } from '../../contracts/errors.ts';
import { failurePage } from './failure-page.ts';

it('says what happened and what to do, and shows names as they are', () => {
  const page = failurePage(failure('folder-in-use', 'Another Scriptorium works on <b>novels & notes</b>.'));
  expect(page).toContain('The data folder is in use');
  expect(page).toContain('works on &lt;b&gt;novels &amp; notes&lt;/b&gt;.');
  expect(page).toContain('Close the other Scriptorium first');
  expect(page).not.toMatch(/<script|style=/u);
});
