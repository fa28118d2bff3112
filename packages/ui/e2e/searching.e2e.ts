import { describe, expect, test } from 'vitest';
import { box, focusedText, hits, usePageUnderTest } from './page-under-test.js';

const site = usePageUnderTest();

describe('searching', () => {
  test('shows ranked passages while typing, with words and the answering sentence marked', async () => {
    const page = await site.open();
    await box(page).pressSequentially('security guarantees', { delay: 20 });
    const first = hits(page).first();
    // The beginnings of the query are answered as well; none of them ends in this word.
    await first.locator('mark', { hasText: 'guarantees' }).first().waitFor();
    expect(await first.locator('.sentence').textContent()).toContain('security guarantees');
    expect(await first.getByText('Words and meaning').isVisible()).toBe(true);
    expect(await first.getByText('paragraph 9 of 14').isVisible()).toBe(true);
    await page.waitForURL(/\?q=security\+guarantees$/);
  });

  test('an answer that comes late does not replace a newer one', async () => {
    const page = await site.open();
    const release = site.server.hold('Moscow');
    await box(page).fill('Moscow');
    await box(page).press('Enter');
    await box(page).fill('zebra');
    await box(page).press('Enter');
    await page.getByRole('heading', { name: 'Nothing here fits “zebra”' }).waitFor();
    release();
    await page.waitForTimeout(300);
    expect(await page.getByRole('heading', { name: 'Nothing here fits “zebra”' }).isVisible()).toBe(true);
  });

  test('keeps room for results while they are awaited', async () => {
    const page = await site.open();
    const release = site.server.hold('troops');
    await box(page).fill('troops');
    await page.locator('.skeleton').waitFor();
    expect(await page.getByRole('region', { name: 'Results' }).getAttribute('aria-busy')).toBe('true');
    release();
    await hits(page).first().waitFor();
    expect(await page.getByRole('region', { name: 'Results' }).getAttribute('aria-busy')).toBe('false');
    expect(await page.locator('.skeleton').count()).toBe(0);
  });

  test('loads more in order, without repeating, and says what was left off', async () => {
    const page = await site.open('?q=security');
    const ranks = async () => (await hits(page).allTextContents()).length;
    await hits(page).first().waitFor();
    const firstPage = await hits(page)
      .locator('a.open')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(firstPage).toHaveLength(10);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('9 weaker passages hidden').waitFor();
    const all = await hits(page)
      .locator('a.open')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(all.slice(0, 10)).toEqual(firstPage);
    expect(new Set(all).size).toBe(all.length);
    await expect.poll(() => focusedText(page)).toBe(await hits(page).nth(10).locator('a.open').textContent());
    expect(await ranks()).toBeGreaterThan(10);
  });

  test('where nothing fits it says so, and what may help', async () => {
    const page = await site.open('?q=zebra+crossing&mode=lexical');
    await page.getByRole('heading', { name: 'Nothing here fits “zebra crossing”' }).waitFor();
    expect(await hits(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Search by words and meaning' }).click();
    await page.waitForURL(/\?q=zebra\+crossing$/);
  });

  test('offers a better spelling', async () => {
    const page = await site.open('?q=security+guarantes');
    await page.getByRole('link', { name: 'security guarantees' }).click();
    await page.waitForURL(/q=security\+guarantees/);
    expect(await box(page).inputValue()).toBe('security guarantees');
  });

  test('names the words that no article holds, beside what it found by the others', async () => {
    const page = await site.open('?q=security+quokka');
    await hits(page).first().waitFor();
    expect(await page.locator('.missing').textContent()).toMatch(/No article holds: .*quokka/);
    expect(await page.locator('.missing').textContent()).not.toContain('security');
    await box(page).fill('security');
    await page.locator('.missing').waitFor({ state: 'detached' });
  });

  test('starts with what there is to search, and examples made from it', async () => {
    const page = await site.open();
    await page.getByText(/passages from 6 articles in 4 sources/).waitFor();
    await page.getByRole('link', { name: 'security guarantees', exact: true }).click();
    await hits(page).first().waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Articles' }).waitFor();
  });
});

describe('weaker matches', () => {
  test('are shown apart on demand, behind all that fits, and the address says so', async () => {
    const page = await site.open('?q=security');
    await hits(page).first().waitFor();
    while (await page.getByRole('button', { name: 'Show more' }).isVisible()) {
      const count = await hits(page).count();
      await page.getByRole('button', { name: 'Show more' }).click();
      await expect.poll(() => hits(page).count()).toBeGreaterThan(count);
    }
    const fitting = await hits(page).count();
    await page.getByRole('button', { name: 'Show them' }).click();
    await page.waitForURL(/weaker=1/);
    const weaker = page.locator('.weaker loci-hit');
    await weaker.first().waitFor();
    expect(await weaker.count()).toBe(9);
    expect(await hits(page).count()).toBe(fitting + 9);
    expect(await focusedText(page)).toBe('Weaker matches');
    await page.getByRole('button', { name: 'Hide weaker matches' }).click();
    await weaker.first().waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('weaker');
  });

  test('can be asked for where nothing fits, and other words begin without them', async () => {
    const page = await site.open('?q=zebra');
    await page.getByText('9 weaker passages hidden').waitFor();
    await page.getByRole('button', { name: 'Show them' }).click();
    await page.getByRole('heading', { name: 'Weaker matches' }).waitFor();
    await box(page).fill('Moscow');
    await page.waitForURL(/\?q=Moscow$/);
  });
});

describe('failing', () => {
  test('tells the reason and tries again', async () => {
    const page = await site.open();
    await page.getByRole('heading', { name: 'Articles' }).waitFor();
    site.server.fail('problem');
    await box(page).fill('security');
    await page.getByText('The index is being replaced.').waitFor();
    site.server.fail(null);
    await page.getByRole('button', { name: 'Try again' }).click();
    await hits(page).first().waitFor();
  });

  test('a host that answers with a page is called by its name', async () => {
    const page = await site.open();
    site.server.fail('html');
    await box(page).fill('security');
    await page.getByText('What answered is not a Loci server.').first().waitFor();
  });

  test('offline it says so, and goes on by itself', async () => {
    const page = await site.open();
    await page.getByRole('heading', { name: 'Articles' }).waitFor();
    await page.context().setOffline(true);
    await box(page).fill('security');
    await page.getByText('You are offline.').waitFor();
    await page.context().setOffline(false);
    await hits(page).first().waitFor();
  });
});

describe('filters', () => {
  test('by source keeps the other sources with their counts', async () => {
    const page = await site.open('?q=security');
    const atlantic = page.getByRole('checkbox', { name: /The Atlantic/ });
    await atlantic.waitFor();
    const before = await page.locator('loci-filters .sources').textContent();
    await atlantic.check();
    await page.waitForURL(/source=The\+Atlantic/);
    await page.locator('loci-hit .head .source', { hasNotText: 'The Atlantic' }).first().waitFor({ state: 'detached' });
    expect(await page.locator('loci-filters .sources').textContent()).toBe(before);
    await page.goBack();
    await page.locator('loci-hit .head .source', { hasText: 'The Washington Post' }).first().waitFor();
    expect(await atlantic.isChecked()).toBe(false);
  });

  test('documents without a source are told by their file, and can be chosen like any source', async () => {
    const page = await site.open('?q=security');
    await page.getByRole('checkbox', { name: /Source not named/ }).check();
    await page.waitForURL(/source=$/);
    await page.locator('loci-hit .head .source').first().waitFor({ state: 'detached' });
    await page.locator('loci-hit .head .file', { hasText: '003_' }).first().waitFor();
    expect(await hits(page).count()).toBeGreaterThan(0);
    await page.reload();
    await hits(page).first().waitFor();
    expect(await page.getByRole('checkbox', { name: /Source not named/ }).isChecked()).toBe(true);
  });

  test('words, meaning or both, and grouping, stand in the address and come back from it', async () => {
    const page = await site.open('?q=security');
    await page.getByRole('radio', { name: 'Meaning' }).check();
    await page.waitForURL(/mode=semantic/);
    await page.getByRole('checkbox', { name: 'Group by article' }).check();
    await page.waitForURL(/group=document/);
    await page
      .getByText(/more passages? in this article/)
      .first()
      .waitFor();
    await page.reload();
    await page
      .getByText(/more passages? in this article/)
      .first()
      .waitFor();
    expect(await page.getByRole('radio', { name: 'Meaning' }).isChecked()).toBe(true);
  });
});
