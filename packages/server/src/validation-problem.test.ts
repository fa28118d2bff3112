/** Pointers into a body are RFC 6901. */
import { expect, it } from 'vitest';
import { jsonPointer } from './validation-problem.js';

it.each([
  [[], ''],
  [['text'], '/text'],
  [['like', 0], '/like/0'],
  [['a/b', 'm~n', ''], '/a~1b/m~0n/'],
  [['~1'], '/~01'],
])('points to %j as %s', (path, pointer) => {
  expect(jsonPointer(path)).toBe(pointer);
});
