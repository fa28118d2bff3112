/** Holds a page against the rules of accessibility that axe knows. */
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Each rule that is broken, with where; by default of all rules. The page must bypass its content security policy, which
 * rightly stops the script that checks them.
 */
export async function brokenRules(page: Page, options: RunOptions = {}): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    // Style sheets are loaded again only for a rule that is none of ours.
    const { violations } = await axe.run(document, { ...options, resultTypes: ['violations'], preload: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }, options);
}
