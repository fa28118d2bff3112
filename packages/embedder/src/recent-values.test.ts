/** What is kept, for how long, and what is not. */
import { expect, it } from 'vitest';
import { createRecentValues } from './recent-values.js';

function setUp(limit: number) {
  const made: string[] = [];
  const recent = createRecentValues<number>(limit);
  const get = (key: string) =>
    recent.get(key, async () => {
      made.push(key);
      return key.length;
    });
  return { made, recent, get };
}

it('makes a value once', async () => {
  const { made, get } = setUp(2);
  expect([await get('one'), await get('three'), await get('one'), await get('')]).toEqual([3, 5, 3, 0]);
  expect(await get('')).toBe(0);
  expect(made).toEqual(['one', 'three', '']);
});

it('makes a value once also for those who ask at the same time', async () => {
  const { made, get } = setUp(2);
  expect(await Promise.all([get('one'), get('one'), get('two')])).toEqual([3, 3, 3]);
  expect(made).toEqual(['one', 'two']);
});

it('lets go of the one that was asked for longest ago', async () => {
  const { made, get } = setUp(2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('does not keep a failure', async () => {
  const { recent, get } = setUp(1);
  const failing = recent.get('a', async () => {
    throw new Error('not yet');
  });
  await expect(failing).rejects.toThrow('not yet');
  expect(await get('a')).toBe(1);
});
