import type { RunOptions } from 'axe-core';
import { expect, test } from 'vitest';
import { brokenRules } from '../../../e2e/broken-rules.js';
import { openEmbedded } from './embedded.js';
import { box, hits, usePageUnderTest } from './page-under-test.js';

const site = usePageUnderTest();

/** The rules are put into the page as a script, which its policy would rightly stop. */
const OPTIONS = { bypassCSP: true };

const RULES: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

test('a modal breaks no rule of accessibility: closed, empty, and with a citation open', async () => {
  const page = await openEmbedded(site, { element: 'loci-search', attributes: { variant: 'modal' } }, OPTIONS);
  const trigger = page.getByRole('button', { name: 'Search', exact: true });
  await trigger.waitFor();
  expect(await brokenRules(page, RULES)).toEqual([]);
  await trigger.click();
  expect(await brokenRules(page, RULES)).toEqual([]);
  await box(page).fill('security');
  await hits(page).first().getByRole('button', { name: 'Cite' }).click();
  await page.getByRole('textbox', { name: 'Cite' }).waitFor();
  expect(await brokenRules(page, RULES)).toEqual([]);
});

test('a selection breaks no rule of accessibility: with its button, and with its panel', async () => {
  const texts = ['Whoever pays for the army decides what becomes of the ceasefire.'];
  const attributes = { for: 'article' };
  const page = await openEmbedded(site, { element: 'loci-selection', attributes, texts }, OPTIONS);
  await page.locator('#article').click({ clickCount: 3 });
  const button = page.getByRole('button', { name: 'Similar passages' });
  await button.waitFor();
  expect(await brokenRules(page, RULES)).toEqual([]);
  await button.click();
  await page.getByText('Reworded').waitFor();
  expect(await brokenRules(page, RULES)).toEqual([]);
});
