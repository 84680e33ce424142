import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, securityHeaders, withNonce } from './policy.ts';

describe('the content security policy', () => {
  it('allows our own files and nothing else', () => {
    expect(contentSecurityPolicy('abc')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'; object-src 'none'",
    );
  });

  it('never allows inline scripts, eval or another host', () => {
    expect(contentSecurityPolicy('x')).not.toMatch(/unsafe|https?:|\*/u);
  });
});

it('forbids the page to guess types', () => {
  expect(securityHeaders('abc')).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' });
});

it('puts the nonce of the answer wherever the page carries one', () => {
  const html = '<meta property="csp-nonce" nonce="old"><link nonce="old" href="a.css"><p>nonce</p>';
  expect(withNonce(html, 'new')).toBe(
    '<meta property="csp-nonce" nonce="new"><link nonce="new" href="a.css"><p>nonce</p>',
  );
});
