import { describe, expect, test } from 'vitest';
import { loadCorpus } from './corpus.js';
import { fakeSearch } from './fake-answers.js';
import { box, focusedText, hits, usePageUnderTest } from './page-under-test.js';

const site = usePageUnderTest();

describe('an article', () => {
  test('opens at the passage, and "back" returns to the hit', async () => {
    const page = await site.open('?q=security+guarantees');
    const link = hits(page).nth(1).locator('a.open');
    const title = await link.textContent();
    await link.click();
    const found = page.getByRole('region', { name: 'The passage you came for' });
    await found.waitFor();
    expect(await page.getByRole('dialog', { name: title ?? '' }).isVisible()).toBe(true);
    expect(await focusedText(page)).toBe('The passage you came for');
    expect(await found.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(0);
    expect(page.url()).toMatch(/document=.*passage=/);
    site.server.requests.length = 0;
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focusedText(page)).toBe(title);
    await page.goForward();
    await found.waitFor();
    expect(site.server.requests.filter((request) => request.startsWith('/api/search'))).toEqual([]);
  });

  test('closes with Escape and with its button, and the address follows', async () => {
    const page = await site.open('?q=security+guarantees');
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => page.getByRole('button', { name: 'Back to the results' }).click(),
    ]) {
      await hits(page).first().locator('a.open').click();
      await page.getByRole('region', { name: 'The passage you came for' }).waitFor();
      await close();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.waitForURL(/\?q=security\+guarantees$/);
    }
  });

  test('closes by a click beside it, but not where a selection ends there', async () => {
    const page = await site.open('?q=security+guarantees');
    await hits(page).first().locator('a.open').click();
    const found = page.getByRole('region', { name: 'The passage you came for' });
    await found.waitFor();
    const place = await found.boundingBox();
    await page.mouse.move((place?.x ?? 0) + 200, (place?.y ?? 0) + 60);
    await page.mouse.down();
    await page.mouse.move(100, (place?.y ?? 0) + 80, { steps: 5 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(document.getSelection()).length)).toBeGreaterThan(0);
    expect(await page.locator('loci-article dialog').evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
    await page.mouse.click(100, 450);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('can be opened by its address alone, and closing it stays on the page', async () => {
    const page = await site.open('?document=004_a71464dd6dcb3b52.txt');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForURL(site.server.address);
  });

  test('folds away what was left out of it', async () => {
    const page = await site.open('?document=001_d2036ec9883e01fd.txt');
    const folded = page.getByText('Read: Trump’s basic misunderstanding about the war in Ukraine');
    await page.getByText('Left out: link to another article').first().click();
    expect(await folded.isVisible()).toBe(true);
  });

  test('that is gone says so', async () => {
    const page = await site.open('?document=gone.txt');
    await page.getByText('This is not in the index any more.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('under a hit', () => {
  test('similar passages unfold with their relation, and lead to their articles', async () => {
    const page = await site.open('?q=security+guarantees');
    const first = hits(page).first();
    await first.getByRole('button', { name: 'Similar passages' }).click();
    for (const relation of ['Verbatim', 'Reworded', 'Same idea'])
      await first.getByText(relation, { exact: true }).first().waitFor();
    await first.locator('loci-similar a').first().click();
    await page.getByRole('region', { name: 'The passage you came for' }).waitFor();
  });

  test('the words of an example stand beside those that replace them, on demand', async () => {
    const page = await site.open('?q=security+guarantees');
    const first = hits(page).first();
    await first.getByRole('button', { name: 'Similar passages' }).click();
    await first.locator('loci-similar .text ins').first().waitFor();
    expect(await first.locator('loci-similar del').count()).toBe(0);
    await first.getByRole('button', { name: 'Show what it replaces' }).click();
    expect(await first.locator('loci-similar del').first().isVisible()).toBe(true);
  });

  test('a relation is explained where it is pointed at or focused', async () => {
    const page = await site.open('?q=security+guarantees');
    await hits(page).first().getByRole('button', { name: 'Similar passages' }).click();
    const label = page.getByRole('button', { name: 'Verbatim' });
    const hint = page.locator('[role=tooltip]').first();
    await label.hover();
    await expect.poll(() => hint.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await expect.poll(() => hint.isVisible()).toBe(false);
    expect(await label.getAttribute('aria-describedby')).toBe(await hint.getAttribute('id'));
  });

  test('near-duplicates are one key away, and lead to their articles', async () => {
    const page = await site.open('?q=security+guarantees');
    const stack = hits(page).nth(2).locator('details');
    const summary = stack.locator('summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await stack.getByText('Another Paper').waitFor();
    expect(await summary.textContent()).toBe('In 2 places, first in March 2025');
    await stack.getByRole('link', { name: 'The same agency report' }).click();
    await page.getByRole('region', { name: 'The passage you came for' }).waitFor();
  });

  test('"Why?" tells the figures in words', async () => {
    const page = await site.open('?q=security+guarantees');
    await hits(page).first().getByRole('button', { name: 'Why?' }).click();
    await page.getByText('Number 1 by words').waitFor();
    expect(await page.getByText(/security: 2× here, in 14 passages of the index/).isVisible()).toBe(true);
    expect(await page.getByText('Related words, which the best passages have in common').isVisible()).toBe(true);
    expect(await page.getByText('words weigh 40% and meaning 60%').isVisible()).toBe(true);
  });

  test('"Why?" tells of the query that is asked now, where a hit stays on show', async () => {
    const page = await site.open('?q=security+guarantees');
    const link = hits(page).first().locator('a.open');
    const passage = new URL((await link.getAttribute('href')) ?? '').searchParams.get('passage');
    await hits(page).first().getByRole('button', { name: 'Why?' }).click();
    await page.getByText(/^security: /).waitFor();
    await box(page).fill('guarantees');
    await box(page).press('Enter');
    const stayed = hits(page).filter({ has: page.locator(`a.open[href*="passage=${passage}"]`) });
    await stayed.getByText(/^guarantees: /).waitFor();
    await stayed.getByText(/^security: /).waitFor({ state: 'detached' });
  });

  test('"Why?" tells what a reranker made of the passage, where one read it', async () => {
    const corpus = loadCorpus();
    site.server.intercept((url, response) => {
      if (!url.searchParams.has('explain')) return false;
      const answer = fakeSearch(corpus, url.searchParams);
      const reranking = { model: 'some/reranker', rank: 2, passages: 37, logit: 3.2, relevance: 0.961 };
      const hits = answer.hits.map((hit) => ({ ...hit, explain: { ...hit.explain, reranking } }));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ...answer, hits }));
      return true;
    });
    try {
      const page = await site.open('?q=security+guarantees');
      await hits(page).first().getByRole('button', { name: 'Why?' }).click();
      await page.getByText('Number 2 of 37 when read together with your query').waitFor();
      expect(await page.getByText('some/reranker gives it a relevance of 0.96').isVisible()).toBe(true);
    } finally {
      site.server.intercept(null);
    }
  });

  test('a long passage unfolds', async () => {
    const page = await site.open('?q=Kissinger');
    const text = hits(page).first().locator('.text');
    await text.waitFor();
    const before = (await text.textContent())?.length ?? 0;
    await page.getByRole('button', { name: 'Show the whole passage' }).first().click();
    expect((await text.textContent())?.length).toBeGreaterThan(before);
  });
});

describe('a text of one’s own', () => {
  test('is compared part by part, and each part says what is like it', async () => {
    const page = await site.open();
    await page.getByRole('button', { name: 'Find passages like a text' }).click();
    const field = page.getByRole('textbox', { name: 'Text to compare' });
    expect(await field.evaluate((element) => element.matches(':focus'))).toBe(true);
    await field.fill('Whoever pays for the army decides.\n\nPears are ripe in autumn.');
    await field.press('ControlOrMeta+Enter');
    await page.getByRole('heading', { name: '“Whoever pays for the army decides.”' }).waitFor();
    expect(await page.getByText('Nothing like this part.').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Show what it replaces' }).click();
    expect(await page.locator('loci-similar del').textContent()).toBe('Whoever');
    await page.locator('loci-similar h4 a').click();
    await page.getByRole('dialog').waitFor();
  });
});

describe('the keyboard', () => {
  test('goes from the box through the hits and back', async () => {
    const page = await site.open('?q=security+guarantees');
    await hits(page).first().waitFor();
    const titles = await hits(page).locator('a.open').allTextContents();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('ArrowDown');
    expect(await focusedText(page)).toBe(titles[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focusedText(page)).toBe(titles[1]);
    await page.keyboard.press('End');
    expect(await focusedText(page)).toBe(titles.at(-1));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await box(page).evaluate((input) => input.matches(':focus'))).toBe(true);
  });

  test('s shows similar passages, Escape folds them, then leads to the box, then empties it', async () => {
    const page = await site.open('?q=security+guarantees');
    await hits(page).first().waitFor();
    await box(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    await page.locator('loci-similar').getByText('Verbatim').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('loci-similar').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    expect(await box(page).evaluate((input) => input.matches(':focus'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await box(page).inputValue()).toBe('');
  });

  test('Enter opens the article and letters go back into the box', async () => {
    const page = await site.open('?q=security');
    await hits(page).first().waitFor();
    await box(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect
      .poll(() =>
        hits(page)
          .first()
          .evaluate((hit) => hit.matches(':focus-within')),
      )
      .toBe(true);
    await page.keyboard.type(' x');
    expect(await box(page).inputValue()).toMatch(/^security ?x$/);
  });

  test('a modified click on a title is left to the browser', async () => {
    const page = await site.open('?q=security+guarantees');
    const link = hits(page).first().locator('a.open');
    await link.waitFor();
    // The link itself is what the browser opens: nothing may keep it from doing so, and it must lead to the passage.
    const event = await link.evaluate((anchor) => {
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true });
      const seen = { prevented: true };
      addEventListener(
        'click',
        (last) => {
          seen.prevented = last.defaultPrevented;
          last.preventDefault();
        },
        { once: true },
      );
      anchor.dispatchEvent(click);
      return { ...seen, href: (anchor as HTMLAnchorElement).href };
    });
    expect(event.prevented).toBe(false);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.goto(event.href);
    await page.getByRole('region', { name: 'The passage you came for' }).waitFor();
  });

  test('nothing is searched while an input method composes', async () => {
    const page = await site.open();
    await page.getByRole('heading', { name: 'Articles' }).waitFor();
    await box(page).focus();
    site.server.requests.length = 0;
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'あん', selectionStart: 2, selectionEnd: 2 });
    await page.waitForTimeout(400);
    expect(site.server.requests.filter((request) => /^\/api\/(search|suggest)/.test(request))).toEqual([]);
    await session.send('Input.insertText', { text: '安全' });
    await page.waitForURL(/\?q=/);
    expect(await box(page).inputValue()).toBe('安全');
  });
});
