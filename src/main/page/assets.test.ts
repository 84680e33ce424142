import { describe, expect, it } from 'vitest';
import { assetOf } from './assets.ts';

const folder = '/app/out/renderer';
const pathOf = (url: string): string | null => assetOf(folder, url)?.path ?? null;

describe('an address of the page', () => {
  it('means a file of the built page', () => {
    expect(assetOf(folder, 'app://scriptorium/index.html')).toEqual({
      path: `${folder}/index.html`,
      type: 'text/html; charset=utf-8',
    });
    expect(pathOf('app://scriptorium/')).toBe(`${folder}/index.html`);
    expect(pathOf('app://scriptorium/assets/literata%20italic.woff2?v=1#x')).toBe(
      `${folder}/assets/literata italic.woff2`,
    );
  });

  it.each([
    'app://scriptorium/..%2f..%2fsecret.json',
    'app://scriptorium/assets/..%5c..%5csecret.json',
    'app://scriptorium/%252e%252e/secret.json',
    'app://scriptorium/a%00.js',
    'app://scriptorium/c:/secret.json',
    'app://scriptorium/%E0%A4%A',
  ])('never leads out of it: %s', url => {
    expect(pathOf(url)).toBeNull();
  });

  it('stays inside where dots are resolved before we see them', () => {
    expect(pathOf('app://scriptorium/../../secret.json')).toBe(`${folder}/secret.json`);
    expect(pathOf('app://scriptorium/%2e%2e/%2e%2e/secret.json')).toBe(`${folder}/secret.json`);
  });

  it.each([
    'app://elsewhere/index.html',
    'https://scriptorium/index.html',
    'app://a@scriptorium/index.html',
    'nonsense',
  ])('is of our own host only: %s', url => {
    expect(pathOf(url)).toBeNull();
  });

  it('has a type that we serve', () => {
    expect(pathOf('app://scriptorium/scriptorium.db')).toBeNull();
    expect(pathOf('app://scriptorium/assets')).toBeNull();
  });
});
