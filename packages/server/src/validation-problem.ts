/** Turns what a schema found wrong with a request into a problem that names each parameter or JSON pointer. */
import type { z } from '@hono/zod-openapi';
import { ProblemError } from './problem.js';
import type { ProblemPlace } from './schemas/problem.js';

type Issue = z.core.$ZodIssue;

/** `target` is Hono's name of the part that was checked: `query`, `param` or `json`. */
export function validationProblem(issues: readonly Issue[], target: string): ProblemError {
  const places = issues.flatMap((issue) => placesOf(issue, target));
  // The pointer to the whole body is empty.
  const detail = places.map((place) => `${place.parameter ?? (place.pointer || 'body')}: ${place.detail}`).join(' ');
  return new ProblemError('bad-request', detail, places);
}

function placesOf(issue: Issue, target: string): ProblemPlace[] {
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  const detail =
    issue.code === 'unrecognized_keys' ? 'It is not known here; /openapi.json lists what is.' : issue.message;
  return paths.map((path) =>
    target === 'json' ? { pointer: jsonPointer(path), detail } : { parameter: String(path[0] ?? ''), detail },
  );
}

/** RFC 6901: `~` and `/` are escaped; the whole document is the empty pointer. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
