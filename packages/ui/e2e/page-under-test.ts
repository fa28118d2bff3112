/** A browser with the built page in it, and the few gestures that its tests share. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/browser.js';
import { type FakeServer, startFakeServer } from './fake-server.js';

export interface PageUnderTest {
  readonly server: FakeServer;
  /** Opens the page in a window of its own; `search` is the part of the address from the question mark. */
  open(search?: string, options?: BrowserContextOptions): Promise<Page>;
  /** What the browser complained of since it was last asked: errors of scripts and breaches of the policy. */
  complaints(): string[];
  close(): Promise<void>;
}

export async function startPageUnderTest(): Promise<PageUnderTest> {
  const server = await startFakeServer();
  const browser: Browser = await launchBrowser();
  let complaints: string[] = [];
  return {
    server,
    open: async (search = '', options = {}) => {
      const context = await browser.newContext({
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
      await page.goto(server.address + search);
      return page;
    },
    complaints: () => {
      const all = complaints;
      complaints = [];
      return all;
    },
    close: async () => {
      await browser.close();
      await server.close();
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
