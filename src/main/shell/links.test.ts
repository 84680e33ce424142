import { describe, expect, it } from 'vitest';
import { allowedLink } from './links.ts';

describe('a link outside', () => {
  it('opens where its host is known', () => {
    expect(allowedLink('https://www.gutenberg.org/ebooks/2701')).toBe('https://www.gutenberg.org/ebooks/2701');
  });

  it.each([
    'http://www.gutenberg.org/',
    'https://www.gutenberg.org.evil.example/',
    'https://evil.example/www.gutenberg.org',
    'https://www.gutenberg.org@evil.example/',
    'https://user:secret@www.gutenberg.org/',
    'https://www.gutenberg.org:8443/',
    'https://gutenberg.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://www.gutenberg.org/share',
    'app://scriptorium/index.html',
    'not an address',
    '',
  ])('is refused: %s', address => {
    expect(allowedLink(address)).toBeNull();
  });
});
