import { it } from 'vitest';
import { parseQuery } from './parse-query.js';
import { formatQuery } from './format-query.js';
it('t', () => {
  let out = '';
  for (const n of [250_000, 1_000_000]) for (const piece of ['a ', '" ', '« ', '«„“', ',', '-', '-"', 'source:', 'a"b ', '*', '" - "', ' ', '-,;', '"a" b ']) {
    const input = `${piece.repeat(n / piece.length)}x`;
    const t = performance.now(); const p = parseQuery(input); const u = performance.now(); formatQuery(p);
    out += `${n} ${JSON.stringify(piece)} ${Math.round(u - t)} ${Math.round(performance.now() - u)}\n`;
  }
  throw new Error(out);
}, 300000);
