import { expect, test, vi } from 'vitest';
import type { LociClient } from '../client/client.js';
import type { Readiness } from '../static/readiness.js';
import { ReadinessController } from './readiness-controller.js';

function clientTelling() {
  const listeners = new Set<(readiness: Readiness) => void>();
  const client = {
    async onReadiness(listener: (readiness: Readiness) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as LociClient;
  const tell = (readiness: Readiness) => {
    for (const listener of listeners) listener(readiness);
  };
  return { client, tell, listeners };
}

function controllerOf(client: () => LociClient) {
  const requestUpdate = vi.fn();
  const host = { addController: () => undefined, removeController: () => undefined, requestUpdate };
  return {
    controller: new ReadinessController({ ...host, updateComplete: Promise.resolve(true) }, client),
    requestUpdate,
  };
}

test('shows what the client tells, until the element is taken from the page', async () => {
  const { client, tell, listeners } = clientTelling();
  const { controller, requestUpdate } = controllerOf(() => client);
  expect(controller.readiness).toBeNull();
  controller.hostUpdate();
  controller.hostUpdate();
  expect(listeners.size).toBe(1);
  tell({ state: 'ready' });
  expect(controller.readiness).toEqual({ state: 'ready' });
  expect(requestUpdate).toHaveBeenCalledTimes(1);
  controller.hostDisconnected();
  await vi.waitFor(() => expect(listeners.size).toBe(0));
});

test('forgets a client that was replaced', () => {
  const first = clientTelling();
  const second = clientTelling();
  let { client } = first;
  const { controller } = controllerOf(() => client);
  controller.hostUpdate();
  first.tell({ state: 'ready' });
  client = second.client;
  controller.hostUpdate();
  first.tell({ state: 'words' });
  expect(controller.readiness).toBeNull();
});
