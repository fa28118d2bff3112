import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { box, focusedText, hits, usePageUnderTest } from './page-under-test.js';

const site = usePageUnderTest();

const list = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const option = (page: Page, name: string) => list(page).getByRole('option', { name, exact: true });
const chosen = (page: Page) => list(page).getByRole('option', { selected: true });

async function typeSecu(): Promise<Page> {
  const page = await site.open();
  // At once: the beginnings of the word would be asked for as well, and what they suggest replaced while it is chosen.
  await box(page).fill('secu');
  await option(page, 'security guarantees').waitFor();
  return page;
}

describe('suggestions', () => {
  test('are a list box of the combo box, with none chosen beforehand', async () => {
    const page = await typeSecu();
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    expect(await box(page).getAttribute('aria-autocomplete')).toBe('list');
    const id = await box(page).getAttribute('aria-controls');
    expect(await list(page).getAttribute('id')).toBe(id);
    expect(await list(page).getByRole('group', { name: 'Go on with' }).getByRole('option').count()).toBe(2);
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(null);
    expect(await chosen(page).count()).toBe(0);
  });

  test('are chosen with the arrows, while what was typed stays and the focus too', async () => {
    const page = await typeSecu();
    await box(page).press('ArrowDown');
    expect(await chosen(page).textContent()).toBe('security guarantees');
    const id = await chosen(page).getAttribute('id');
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(id);
    await box(page).press('ArrowUp');
    await box(page).press('ArrowUp');
    expect(await box(page).inputValue()).toBe('secu');
    expect(await focusedText(page)).toBe('');
    await box(page).pressSequentially('r');
    expect(await chosen(page).count()).toBe(0);
    expect(await box(page).inputValue()).toBe('secur');
  });

  test('Enter takes the chosen one, and without one searches for what is typed', async () => {
    const page = await typeSecu();
    await box(page).press('ArrowDown');
    await box(page).press('Enter');
    await page.waitForURL(/\?q=security\+guarantees$/);
    expect(await box(page).getAttribute('aria-expanded')).toBe('false');
    await box(page).fill('sec');
    await list(page).waitFor();
    await box(page).press('Enter');
    await page.waitForURL(/\?q=sec$/);
    expect(await list(page).count()).toBe(0);
  });

  test('a click takes one without taking the focus', async () => {
    const page = await typeSecu();
    await option(page, 'security council').click();
    await page.waitForURL(/\?q=security\+council$/);
    expect(await box(page).evaluate((input) => input.matches(':focus'))).toBe(true);
  });

  test('Escape closes them first and leaves the query; the arrow behind the last leads to the hits', async () => {
    const page = await typeSecu();
    await box(page).press('Escape');
    expect(await list(page).count()).toBe(0);
    expect(await box(page).inputValue()).toBe('secu');
    await hits(page).first().waitFor();
    await box(page).pressSequentially('r');
    await list(page).waitFor();
    for (let presses = 0; presses < 3; presses++) await box(page).press('ArrowDown');
    expect(await focusedText(page)).toBe(await hits(page).first().locator('a.open').textContent());
    expect(await list(page).count()).toBe(0);
  });

  test('neither cover nor move what was found', async () => {
    const page = await typeSecu();
    const first = hits(page).first();
    await first.waitFor();
    const open = await first.boundingBox();
    const line = await list(page).boundingBox();
    await box(page).press('Escape');
    expect(await first.boundingBox()).toEqual(open);
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual(open?.y ?? 0);
  });

  test('are not asked for while an input method composes', async () => {
    const page = await site.open();
    await box(page).focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'sec', selectionStart: 3, selectionEnd: 3 });
    await page.waitForTimeout(400);
    expect(site.server.requests.filter((request) => request.includes('suggest?q=sec&'))).toEqual([]);
    expect(await list(page).count()).toBe(0);
  });
});

describe('recent queries', () => {
  test('come back when their beginning is typed, or from an empty box, and can be forgotten', async () => {
    const page = await site.open();
    for (const query of ['Moscow', 'Kissinger']) {
      await box(page).fill(query);
      await box(page).press('Enter');
      await hits(page).first().waitFor();
    }
    await page.reload();
    await box(page).fill('Mos');
    await list(page).getByRole('group', { name: 'Recent' }).getByRole('option', { name: 'Moscow' }).waitFor();
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await box(page).press('ArrowDown');
    expect(await list(page).getByRole('option').allTextContents()).toEqual(['Kissinger', 'Moscow']);
    await page.getByRole('button', { name: 'Forget recent' }).click();
    await list(page).waitFor({ state: 'detached' });
    await box(page).press('ArrowDown');
    expect(await list(page).count()).toBe(0);
  });

  test('a browser that keeps nothing still searches and suggests', async () => {
    const page = await site.open();
    await page.evaluate(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await box(page).fill('secu');
    await option(page, 'security guarantees').waitFor();
    await box(page).press('Enter');
    await hits(page).first().waitFor();
  });
});

describe('while typing', () => {
  test('the server is told so, and asked once more when typing rests, without a jump', async () => {
    const page = await site.open();
    site.server.requests.length = 0;
    await box(page).pressSequentially('secu', { delay: 20 });
    const searches = () => site.server.requests.filter((request) => request.startsWith('/api/search'));
    // On a slow machine the beginnings of the word are asked for as well; their hits are others.
    await expect.poll(() => searches().some((request) => /[?&]q=secu(&|$)/.test(request))).toBe(true);
    await hits(page).first().waitFor();
    await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
    const before = await hits(page).locator('a.open').allTextContents();
    await expect.poll(() => searches().at(-1)?.includes('typing')).toBe(false);
    expect(
      searches()
        .slice(0, -1)
        .every((request) => request.includes('typing=true')),
    ).toBe(true);
    expect(await hits(page).locator('a.open').allTextContents()).toEqual(before);
  });
});
