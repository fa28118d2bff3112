import { describe, expect, test } from 'vitest';
import { safeUrl } from './safe-url.js';

describe('safeUrl', () => {
  test.each(['http://example.org/', 'https://example.org/a?b#c', 'mailto:a@example.org'])('lets %s through', (url) => {
    expect(safeUrl(url)).toBe(url);
  });

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '/relative',
    '',
  ])('stops %j', (url) => {
    expect(safeUrl(url)).toBeNull();
  });

  test('no address stays no address', () => {
    expect(safeUrl(null)).toBeNull();
  });
});
