/** Pointers into a body are RFC 6901. */
import { expect, it } from 'vitest';
import { jsonPointer, validationProblem } from './validation-problem.js';

it.each([
  [[], ''],
  [['text'], '/text'],
  [['like', 0], '/like/0'],
  [['a/b', 'm~n', ''], '/a~1b/m~0n/'],
  [['~1'], '/~01'],
])('points to %j as %s', (path, pointer) => {
  expect(jsonPointer(path)).toBe(pointer);
});

it('names the body where it is wrong as a whole', () => {
  const whole = { code: 'custom' as const, path: [], message: 'It is not a JSON object.', input: [] };
  expect(validationProblem([whole], 'json').message).toBe('body: It is not a JSON object.');
});
