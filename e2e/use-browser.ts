/** The browser of a worker, for the tests of one file. */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

/**
 * To be called once in a file, before its own hooks. What a test opens is closed after it: pages that stay go on working,
 * and slow down those that follow. Returns how to reach the browser from the first hook on.
 */
export function useBrowser(): () => Browser {
  let browser: Browser | null = null;
  beforeAll(async () => {
    const endpoints = inject('browserEndpoints');
    const worker = Number(process.env['VITEST_POOL_ID'] ?? 1);
    const endpoint = endpoints[(worker - 1) % endpoints.length];
    if (endpoint === undefined) throw new Error('No browser was started.');
    browser = await chromium.connect(endpoint);
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === null) throw new Error('The browser is there from the first hook on.');
    return browser;
  };
}
