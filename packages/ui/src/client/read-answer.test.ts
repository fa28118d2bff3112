import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RequestError } from './failure.js';
import { MAX_ANSWER_BYTES, readAnswer } from './read-answer.js';

const SUGGESTIONS = { suggestions: [{ text: 'Kyïv', kind: 'title' }] };

const json = (body: BodyInit) => new Response(body, { headers: { 'content-type': 'application/json' } });

async function failureOf(body: BodyInit) {
  const reason = await readAnswer(json(body), 'suggest').catch((reason: unknown) => reason);
  expect(reason).toBeInstanceOf(RequestError);
  return (reason as RequestError).failure;
}

/** A body in pieces of one byte, so that letters of several bytes are cut. */
const inPieces = (body: string) =>
  new ReadableStream({
    start(controller) {
      for (const byte of new TextEncoder().encode(body)) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });

describe('an answer', () => {
  test('comes whole, in however many pieces it is sent', async () => {
    expect(await readAnswer(json(inPieces(JSON.stringify(SUGGESTIONS))), 'suggest')).toEqual(SUGGESTIONS);
  });

  test('may hold more than the elements know of', async () => {
    const more = { ...SUGGESTIONS, tookMs: 1 };
    expect(await readAnswer(json(JSON.stringify(more)), 'suggest')).toEqual(more);
  });

  test('that is none is given up, whatever becomes of its connection', async () => {
    const broken = new ReadableStream({
      cancel: () => Promise.reject(new DOMException('The connection was lost.', 'NetworkError')),
    });
    // What nobody waits for would fail the run as an unhandled rejection.
    const page = new Response(broken, { headers: { 'content-type': 'text/html' } });
    const reason = await readAnswer(page, 'suggest').catch((reason: unknown) => reason);
    expect(reason).toMatchObject({ failure: { kind: 'foreign' } });
  });

  test('that does not end is given up at its longest', async () => {
    let sentBytes = 0;
    let isCancelled = false;
    const endless = new ReadableStream({
      pull(controller) {
        const piece = new Uint8Array(2 ** 20).fill(0x20);
        sentBytes += piece.length;
        controller.enqueue(piece);
      },
      cancel() {
        isCancelled = true;
      },
    });
    expect((await failureOf(endless)).kind).toBe('oversized');
    expect(isCancelled).toBe(true);
    expect(sentBytes).toBeLessThanOrEqual(MAX_ANSWER_BYTES + 3 * 2 ** 20);
  });

  test.each([
    ['null', 'the answer is not an object'],
    ['[]', 'the answer is not an object'],
    ['{}', 'the answer.suggestions is not a list'],
    ['{"suggestions":"x"}', 'the answer.suggestions is not a list'],
    ['{"suggestions":[null]}', 'the answer.suggestions[0] is not an object'],
    ['{"suggestions":[{"text":7,"kind":"title"}]}', 'the answer.suggestions[0].text is not a text'],
    [
      '{"suggestions":[{"text":"","kind":"constructor"}]}',
      'the answer.suggestions[0].kind is not one of title, phrase',
    ],
    [`{"suggestions":[${'0,'.repeat(2_000)}0]}`, 'the answer.suggestions has 2001 entries, more than 1000'],
  ])('%.40s is none, and it is said why', async (body, detail) => {
    expect(await failureOf(body)).toEqual({ kind: 'foreign', detail });
  });

  test('of any other kind is refused, never thrown over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        expect((await failureOf(body)).kind).toBe('foreign');
      }),
    );
  });
});
