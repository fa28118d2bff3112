import { describe, expect, it } from 'vitest';
import { withinTime } from './within-time.js';

const late = () => new Error('too late');

async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const collected: Value[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}

describe('withinTime', () => {
  it('passes the values on and ends with their source', async () => {
    async function* source() {
      yield 1;
      yield 2;
    }
    expect(await collect(withinTime(source(), 60_000, late))).toEqual([1, 2]);
  });

  it('leaves a source that never answers', async () => {
    async function* source() {
      yield 1;
      await new Promise(() => undefined);
    }
    const values = withinTime(source(), 20, late);
    expect((await values.next()).value).toBe(1);
    await expect(values.next()).rejects.toThrow('too late');
  });

  it('refuses what a source brings that would not be interrupted', async () => {
    async function* source() {
      const end = performance.now() + 30;
      while (performance.now() < end);
      yield 1;
    }
    await expect(collect(withinTime(source(), 10, late))).rejects.toThrow('too late');
  });

  it('does not count the time that whoever takes the values needs', async () => {
    async function* source() {
      yield 1;
      yield 2;
    }
    const taken: number[] = [];
    for await (const value of withinTime(source(), 50, late)) {
      taken.push(value);
      await new Promise((resolve) => setTimeout(resolve, 80));
    }
    expect(taken).toEqual([1, 2]);
  });

  it('tells the source to end where no more is wanted, and passes its errors on', async () => {
    const told: string[] = [];
    async function* source() {
      try {
        yield 1;
        throw new Error('broken');
      } finally {
        told.push('ended');
      }
    }
    for await (const value of withinTime(source(), 60_000, late)) {
      expect(value).toBe(1);
      break;
    }
    expect(told).toEqual(['ended']);
    await expect(collect(withinTime(source(), 60_000, late))).rejects.toThrow('broken');
  });
});
