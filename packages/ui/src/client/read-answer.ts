/** Reads what a server answered, up to a length, and lets nothing through that is not an answer. */
import { type AnswerKind, faultOf } from './answer-shapes.js';
import { RequestError } from './failure.js';
import { failureOfStatus } from './status-failure.js';

/** The longest answer, in bytes: a book of 8 million characters in non-Latin script, with its passages, is not longer. */
export const MAX_ANSWER_BYTES = 48 * 2 ** 20;

/** Rejects with a `RequestError` for an answer that is none, or with the reason of the stream that broke off. */
export async function readAnswer<Answer>(response: Response, kind: AnswerKind): Promise<Answer> {
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/([a-z.+-]+\+)?json\b/i.test(type)) {
    if (response.body) giveUp(response.body);
    throw new RequestError({ kind: response.status >= 500 ? 'broken' : 'foreign', detail: null });
  }
  const answer = parse(await readText(response));
  if (!response.ok) throw new RequestError(failureOfStatus(response.status, answer));
  const fault = faultOf(answer, kind);
  if (fault !== null) throw new RequestError({ kind: 'foreign', detail: fault });
  return answer as Answer;
}

/** What is not wanted is not waited for; that it broke off meanwhile does not matter. */
function giveUp(source: ReadableStream | ReadableStreamDefaultReader): void {
  source.cancel().catch(() => undefined);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new RequestError({ kind: 'foreign', detail: null }, { cause });
  }
}

async function readText({ body }: Response): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let sizeBytes = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    sizeBytes += value.length;
    if (sizeBytes > MAX_ANSWER_BYTES) {
      giveUp(reader);
      throw new RequestError({ kind: 'oversized', detail: null });
    }
    text += decoder.decode(value, { stream: true });
  }
}
