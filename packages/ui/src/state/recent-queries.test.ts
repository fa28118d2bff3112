import { beforeEach, describe, expect, test } from 'vitest';
import { createRecentQueries } from './recent-queries.js';

let stored: Map<string, string>;
beforeEach(() => {
  stored = new Map();
});

const storage = () =>
  ({
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  }) as unknown as Storage;

const recentQueries = () => createRecentQueries('recent', storage);

describe('recent queries', () => {
  test('are kept, the latest first and each once, whatever its case', () => {
    const recent = recentQueries();
    expect(recent.read()).toEqual([]);
    for (const query of ['army', ' peace deal ', 'Army', '  ']) recent.add(query);
    expect(recentQueries().read()).toEqual(['Army', 'peace deal']);
  });

  test('are no more than eight', () => {
    const recent = recentQueries();
    for (let i = 0; i < 12; i++) recent.add(`query ${i}`);
    expect(recent.read()).toHaveLength(8);
    expect(recent.read()[0]).toBe('query 11');
  });

  test('are neither read nor kept while that is switched off', () => {
    stored.set('recent', '["before"]');
    const recent = createRecentQueries('recent', storage, () => false);
    recent.add('army');
    expect(recent.read()).toEqual([]);
    expect(stored.get('recent')).toBe('["before"]');
  });

  test('can be forgotten', () => {
    const recent = recentQueries();
    recent.add('army');
    recent.clear();
    expect(recent.read()).toEqual([]);
    expect(stored.size).toBe(0);
  });

  test.each(['{', '{"a":1}', '7', 'null'])('are none where %s is stored', (value) => {
    stored.set('recent', value);
    expect(recentQueries().read()).toEqual([]);
  });

  test('leave out what is not a text', () => {
    stored.set('recent', '["army",7,null,{"a":1}]');
    expect(recentQueries().read()).toEqual(['army']);
  });

  test('are none where the browser keeps nothing, and nobody is bothered with it', () => {
    const blocked = createRecentQueries('recent', () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    blocked.add('army');
    blocked.clear();
    expect(blocked.read()).toEqual([]);
  });
});
