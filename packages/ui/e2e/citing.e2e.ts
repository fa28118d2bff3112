import { describe, expect, test } from 'vitest';
import { focusedText, hits, usePageUnderTest } from './page-under-test.js';

const site = usePageUnderTest();

describe('a passage', () => {
  test('is copied as a citation in the form that is chosen, and the choice stays', async () => {
    const page = await site.open('?q=security+guarantees', { permissions: ['clipboard-read', 'clipboard-write'] });
    const first = hits(page).first();
    await first.getByRole('button', { name: 'Cite' }).click();
    const text = first.getByRole('textbox', { name: 'Cite' });
    expect(await text.inputValue()).toMatch(
      /^“[\s\S]+”\n\n“President .*, The Washington Post\. https:.* \(accessed .*\)\n$/,
    );
    await first.getByRole('radio', { name: 'BibTeX' }).check();
    await first.getByRole('button', { name: 'Copy' }).click();
    await first.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^@misc\{/);
    expect(copied).toBe(await text.inputValue());
    await hits(page).nth(1).getByRole('button', { name: 'Cite' }).click();
    expect(await hits(page).nth(1).getByRole('radio', { name: 'BibTeX' }).isChecked()).toBe(true);
  });

  test('lets the keys do in the fields of a citation what they do in any, and Escape folds it', async () => {
    const page = await site.open('?q=security+guarantees');
    const first = hits(page).first();
    await first.getByRole('button', { name: 'Cite' }).click();
    await first.getByRole('radio', { name: 'Plain text' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await first.getByRole('radio', { name: 'Markdown' }).isChecked()).toBe(true);
    const text = first.getByRole('textbox', { name: 'Cite' });
    await text.focus();
    for (const key of ['ArrowDown', 'End', 'x']) await page.keyboard.press(key);
    expect(await text.evaluate((field) => field.matches(':focus'))).toBe(true);
    await page.keyboard.press('Escape');
    await text.waitFor({ state: 'detached' });
    expect(await focusedText(page)).toBe('Cite');
  });

  test('is selected where the browser lets no page copy', async () => {
    const page = await site.open('?q=security+guarantees');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    const first = hits(page).first();
    await first.getByRole('button', { name: 'Cite' }).click();
    await first.getByRole('button', { name: 'Copy' }).click();
    await first.getByText('Your browser does not let a page copy.').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('accessed');
  });

  test('is linked to in its article, by the words it holds and the nearest anchor', async () => {
    const page = await site.open('?q=security+guarantees&source=The+Atlantic');
    const original = hits(page).first().getByRole('link', { name: 'Original' });
    await original.waitFor();
    const { href, target, rel } = await original.evaluate((link) => {
      const { href, target, rel } = link as HTMLAnchorElement;
      return { href, target, rel };
    });
    expect(href).toMatch(/^https:\/\/example\.org\/article#(p\d+)?:~:text=[^,&]+,[^,&]+$/);
    expect({ target, rel }).toEqual({ target: '_blank', rel: 'noopener noreferrer' });
  });

  test('says in which chapter and on which page it stands', async () => {
    const page = await site.open('?q=Kissinger');
    const place = page.locator('loci-hit .position').filter({ hasText: 'The war' }).first();
    expect(await place.textContent()).toMatch(/^\s*Part one The war\s+p\. \d+\s+paragraph \d+ of \d+\s*$/);
  });
});

describe('the actions of a hit', () => {
  test('are one stop for Tab; the arrows lead from the title through them and back', async () => {
    const page = await site.open('?q=Moscow');
    await hits(page).first().locator('a.open').focus();
    const title = await focusedText(page);
    const seen: string[] = [];
    for (let presses = 0; presses < 4; presses++) {
      await page.keyboard.press('ArrowRight');
      seen.push(await focusedText(page));
    }
    expect(seen).toEqual(['Similar passages', 'Why?', 'Cite', 'Original']);
    await page.keyboard.press('ArrowRight');
    expect(await focusedText(page)).toBe('Original');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Cite' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('loci-citation').waitFor({ state: 'detached' });
    expect(await focusedText(page)).toBe('Cite');
    const stops = await hits(page)
      .first()
      .locator('.actions > *')
      .evaluateAll((actions) => actions.filter((action) => (action as HTMLElement).tabIndex === 0).length);
    expect(stops).toBe(1);
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowLeft');
    expect(await focusedText(page)).toBe(title);
  });
});
