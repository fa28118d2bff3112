/** What a status code and the text beside it say of a request that failed. */
import type { Failure } from './failure.js';

/** The failure that a status code and a problem document (RFC 9457) stand for. */
export function failureOfStatus(status: number, problem: unknown): Failure {
  const detail = problemText(problem);
  if (status === 404) return { kind: 'not-found', detail };
  if (status === 429 || status === 503) return { kind: 'busy', detail };
  return { kind: status >= 500 ? 'broken' : 'refused', detail };
}

/** So that no server fills a page with its excuse. */
const MAX_DETAIL_LENGTH = 500;

function problemText(problem: unknown): string | null {
  if (typeof problem !== 'object' || problem === null) return null;
  const { detail, title } = problem as { detail?: unknown; title?: unknown };
  const text = [detail, title].find((value) => typeof value === 'string');
  return text?.slice(0, MAX_DETAIL_LENGTH) ?? null;
}
