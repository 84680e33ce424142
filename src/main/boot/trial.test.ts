import { expect, it } from 'vitest';
import { isTrial } from './trial.ts';

it('knows an Electron that is older than the one asked for', () => {
  const manifest = { devDependencies: { electron: '45.4.1' } };
  expect(isTrial(manifest, '33.2.1')).toBe(true);
  expect(isTrial(manifest, '45.4.1')).toBe(false);
  expect(isTrial(manifest, '46.0.0')).toBe(false);
});

it('says nothing of an app that carries its own', () => {
  expect(isTrial({ dependencies: {} }, '33.2.1')).toBe(false);
});
