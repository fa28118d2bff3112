/** A browser with the built page in it, and the few gestures that its tests share. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { useBrowser } from '../../../e2e/use-browser.js';
import { type FakeServer, startFakeServer } from './fake-server.js';

export interface PageUnderTest {
  readonly server: FakeServer;
  /** Opens the page in a window of its own; `search` is the part of the address from the question mark. */
  open(search?: string, options?: BrowserContextOptions): Promise<Page>;
}

/**
 * To be called once in a file, before its own hooks. After each test the server is as it was, what was opened is closed,
 * and the browser must have complained of nothing: neither of errors of scripts nor of breaches of the policy.
 */
export function usePageUnderTest(): PageUnderTest {
  const browser = useBrowser();
  let server: FakeServer | null = null;
  let complaints: string[] = [];
  beforeAll(async () => {
    server = await startFakeServer();
  });
  afterEach(() => {
    server?.fail(null);
    server?.intercept(null);
    const seen = complaints;
    complaints = [];
    expect(seen).toEqual([]);
  });
  afterAll(() => server?.close());
  const running = (): FakeServer => {
    if (server === null) throw new Error('The server runs from the first hook on.');
    return server;
  };
  return {
    get server() {
      return running();
    },
    async open(search = '', options = {}) {
      const context = await browser().newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'en-GB',
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // A status that a test asked for is not a complaint.
        const isStatus = message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !isStatus) complaints.push(message.text());
      });
      await page.goto(running().address + search);
      return page;
    },
  };
}

export const box = (page: Page): Locator => page.getByRole('combobox', { name: 'Search passages' });
export const hits = (page: Page): Locator => page.locator('loci-hit');

/** The words of the focused element, however many shadow roots deep. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return (active?.getAttribute('aria-label') ?? active?.textContent ?? '').trim();
  });
}
