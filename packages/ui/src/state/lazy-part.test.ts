import type { ReactiveControllerHost } from 'lit';
import { expect, test, vi } from 'vitest';
import { RequestError } from '../client/failure.js';
import { LazyPart, loadPart } from './lazy-part.js';

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

test('a part is loaded once, however often it is wanted', async () => {
  const load = vi.fn(() => Promise.resolve());
  const part = new LazyPart(host, load);
  expect(load).not.toHaveBeenCalled();
  part.load();
  part.load();
  await vi.waitFor(() => expect(load).toHaveBeenCalled());
  part.load();
  expect(load).toHaveBeenCalledTimes(1);
  expect(part.failure).toBeNull();
});

test('a part that could not be loaded says so, and is loaded again only if it is asked to', async () => {
  const load = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  const part = new LazyPart(host, load);
  part.load();
  await vi.waitFor(() => expect(part.failure).toMatchObject({ kind: 'incomplete' }));
  expect(load).toHaveBeenCalledTimes(1);
  load.mockResolvedValue(undefined as never);
  part.load();
  await vi.waitFor(() => expect(part.failure).toBeNull());
  expect(load).toHaveBeenCalledTimes(2);
});

test('a part that cannot be loaded is a failure that can be shown, with its cause', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module');
  const error = await loadPart(() => Promise.reject(cause)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RequestError);
  expect(error).toMatchObject({ failure: { kind: 'incomplete' }, cause });
});
