import type { ReactiveControllerHost } from 'lit';
import { describe, expect, test, vi } from 'vitest';
import { LatestRequest } from './latest-request.js';

function setUp() {
  const host: ReactiveControllerHost = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const request = new LatestRequest<string>(host);
  const asked: { signal: AbortSignal; resolve: (value: string) => void }[] = [];
  const ask = (signal: AbortSignal) => new Promise<string>((resolve) => asked.push({ signal, resolve }));
  return { request, asked, ask };
}

describe('the latest request', () => {
  test('counts, whichever answer comes last', async () => {
    const { request, asked, ask } = setUp();
    const first = request.start(ask);
    const second = request.start(ask);
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[1]?.resolve('new');
    asked[0]?.resolve('old');
    await Promise.all([first, second]);
    expect(request.state).toEqual({ status: 'done', value: 'new' });
  });

  test('is asked again where its element was taken out of the page before the answer, and put back', async () => {
    const { request, asked, ask } = setUp();
    void request.start(ask);
    request.hostDisconnected();
    expect(asked[0]?.signal.aborted).toBe(true);
    request.hostConnected();
    expect(asked).toHaveLength(2);
    asked[1]?.resolve('late');
    await vi.waitFor(() => expect(request.state).toEqual({ status: 'done', value: 'late' }));
  });

  test('is not asked again once it is answered, or before it was ever asked', async () => {
    const { request, asked, ask } = setUp();
    request.hostConnected();
    expect(asked).toHaveLength(0);
    const started = request.start(ask);
    asked[0]?.resolve('here');
    await started;
    request.hostDisconnected();
    request.hostConnected();
    expect(asked).toHaveLength(1);
    expect(request.state).toEqual({ status: 'done', value: 'here' });
  });
});
