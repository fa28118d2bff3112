/** What assistive technology gets from Chromium, read from its accessibility tree, and where the keyboard leads. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { box, hits, usePageUnderTest } from './page-under-test.js';

const site = usePageUnderTest();

interface TreeNode {
  readonly role: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What Chromium tells assistive technology: nodes that are not ignored, in order. */
async function accessibilityTree(page: Page): Promise<TreeNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      properties: Object.fromEntries(
        properties.map(({ name, value }) => [name, value.relatedNodes ? value.relatedNodes.length : value.value]),
      ),
    }));
}

const withRole = (tree: readonly TreeNode[], role: string) => tree.filter((node) => node.role === role);
const only = (tree: readonly TreeNode[], role: string, name?: string): TreeNode => {
  const [node, ...more] = withRole(tree, role).filter((node) => name === undefined || node.name === name);
  if (!node || more.length > 0)
    throw new Error(`Expected one ${role} ${name ?? ''}, got ${more.length + (node ? 1 : 0)}`);
  return node;
};

describe('the box in the accessibility tree', () => {
  test('is a combo box with a name, closed, and with nothing chosen', async () => {
    const page = await site.open();
    await box(page).focus();
    const { properties } = only(await accessibilityTree(page), 'combobox', 'Search passages');
    expect(properties).toMatchObject({ focused: true, editable: 'plaintext', autocomplete: 'list', expanded: false });
    expect(properties).not.toHaveProperty('activedescendant');
    expect(properties['keyshortcuts']).toBe('Control+K Meta+K');
  });

  test('leads to a list box of options in named groups, the chosen one of which is its active descendant', async () => {
    const page = await site.open();
    await box(page).fill('secu');
    await page.getByRole('option', { name: 'security guarantees' }).waitFor();
    const open = await accessibilityTree(page);
    expect(only(open, 'combobox').properties).toMatchObject({ expanded: true, focused: true });
    expect(only(open, 'listbox').name).toBe('Suggestions');
    const options = withRole(open, 'option');
    expect(options.map(({ name }) => name)).toContain('security guarantees');
    expect(options.filter(({ properties }) => properties['selected'] === true)).toEqual([]);
    expect(withRole(open, 'group').map(({ name }) => name)).toContain('Go on with');

    await box(page).press('ArrowDown');
    const chosen = await accessibilityTree(page);
    expect(only(chosen, 'combobox').properties).toMatchObject({ focused: true, activedescendant: 1 });
    expect(withRole(chosen, 'option').filter(({ properties }) => properties['selected'] === true)).toHaveLength(1);
  });
});

describe('announcements in the accessibility tree', () => {
  test('stand in a polite region that is there from the start', async () => {
    const page = await site.open();
    await page.getByRole('heading', { name: 'Articles' }).waitFor();
    const [status] = withRole(await accessibilityTree(page), 'status');
    expect(status?.properties).toMatchObject({ live: 'polite', atomic: true });
    await box(page).fill('security');
    await page
      .getByRole('status')
      .first()
      .getByText(/found\.$/)
      .waitFor({ state: 'attached' });
    const said = (await accessibilityTree(page)).filter(({ name }) =>
      /^\d+ passages in \d sources found\.$/.test(name),
    );
    expect(said.map(({ role }) => role)).toContain('StaticText');
  });

  test('results are busy while they are awaited', async () => {
    const page = await site.open();
    const release = site.server.hold('troops');
    await box(page).fill('troops');
    await page.locator('.skeleton').waitFor();
    expect(only(await accessibilityTree(page), 'region', 'Results').properties['busy']).toBeTruthy();
    release();
    await hits(page).first().waitFor();
    expect(only(await accessibilityTree(page), 'region', 'Results').properties['busy']).toBeFalsy();
  });

  test('an article is a modal dialog with a name, and what lies behind it is hidden', async () => {
    const page = await site.open('?q=security+guarantees');
    await hits(page).first().locator('a.open').click();
    await page.getByRole('region', { name: 'The passage you came for' }).waitFor();
    const tree = await accessibilityTree(page);
    expect(only(tree, 'dialog').properties['modal']).toBe(true);
    expect(only(tree, 'dialog').name).not.toBe('');
    expect(withRole(tree, 'combobox')).toEqual([]);
  });

  test('every control, link and image of the results has a name', async () => {
    const page = await site.open('?q=security+guarantees&matrix=1');
    await page.getByRole('grid').waitFor();
    await hits(page).first().waitFor();
    const nameless = (await accessibilityTree(page)).filter(
      ({ role, name }) =>
        /^(button|link|checkbox|radio|combobox|image|img|grid|article|dialog)$/.test(role) && name === '',
    );
    expect(nameless.map(({ role }) => role)).toEqual([]);
  });
});

interface Stop {
  readonly what: string;
  readonly isVisible: boolean;
  readonly isObscured: boolean;
}

/** The focused element: whether something shows that it is, and whether anything lies over it. */
function focusStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!active || active === document.body) return null;
    // What shows the focus of a field or a hidden input is drawn by what stands around or beside it.
    const around = [active, active.parentElement, active.nextElementSibling, active.closest('form')];
    const isVisible = around.some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    });
    const { left, top, width, height } = active.getBoundingClientRect();
    const x = Math.min(Math.max(left + width / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max(top + height / 2, 1), innerHeight - 1);
    let over = document.elementFromPoint(x, y);
    while (over?.shadowRoot?.elementFromPoint(x, y) && over.shadowRoot.elementFromPoint(x, y) !== over) {
      over = over.shadowRoot.elementFromPoint(x, y);
    }
    const label = active.closest('label');
    const isObscured = !(over && (active.contains(over) || over.contains(active) || label?.contains(over)));
    const name = active.getAttribute('aria-label') ?? active.textContent ?? '';
    return { what: `${active.localName} ${name.trim().slice(0, 40)}`, isVisible, isObscured };
  });
}

describe('the keyboard', () => {
  test.each([
    ['a desktop', { width: 1280, height: 900 }],
    ['a phone', { width: 320, height: 640 }],
  ])(
    'on %s shows where it is at every stop, with nothing over it, and gets out at the end',
    async (_name, viewport) => {
      const page = await site.open('?q=security+guarantees&matrix=1', { viewport });
      await hits(page).first().waitFor();
      await page.getByRole('grid').waitFor();
      const stops: Stop[] = [];
      for (let presses = 0; presses < 200; presses++) {
        await page.keyboard.press('Tab');
        const stop = await focusStop(page);
        if (!stop) break;
        stops.push(stop);
      }
      expect(stops.length).toBeGreaterThan(20);
      expect(stops.length).toBeLessThan(200);
      expect(stops.filter(({ isVisible }) => !isVisible)).toEqual([]);
      expect(stops.filter(({ isObscured }) => isObscured)).toEqual([]);
    },
  );

  test('goes to the box by Mod+K, but not out of a field of the page', async () => {
    const page = await site.open();
    await page.getByRole('heading', { name: 'Articles' }).waitFor();
    await page.keyboard.press('Control+k');
    expect(await box(page).evaluate((input) => input.matches(':focus'))).toBe(true);
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      document.querySelector('main')?.append(field);
      field.focus();
    });
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
  });

  test('goes to the ends of the list and by pages', async () => {
    const page = await site.open('?q=security+guarantees');
    await hits(page).first().waitFor();
    const titles = await hits(page).locator('a.open').allTextContents();
    const focusedHit = () =>
      hits(page).evaluateAll((elements) => elements.findIndex((element) => element.matches(':focus-within')));
    await box(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    expect(await focusedHit()).toBe(titles.length - 1);
    await page.keyboard.press('Home');
    expect(await focusedHit()).toBe(0);
    await page.keyboard.press('PageDown');
    const afterPage = await focusedHit();
    expect(afterPage).toBeGreaterThan(1);
    await page.keyboard.press('PageUp');
    expect(await focusedHit()).toBe(0);
  });

  test('opens a hit in a tab of its own by Mod+Enter', async () => {
    const page = await site.open('?q=security+guarantees');
    await hits(page).first().waitFor();
    await box(page).focus();
    await page.keyboard.press('ArrowDown');
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('ControlOrMeta+Enter');
    const tab = await opened;
    await tab.getByRole('region', { name: 'The passage you came for' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('runs the other way from right to left', async () => {
    const page = await site.open('?q=security+guarantees&matrix=1');
    const tiles = page.getByRole('grid').locator('[role=row]').nth(1).locator('a.tile');
    await tiles.nth(1).waitFor();
    await page.evaluate(() => {
      document.documentElement.lang = 'he';
      document.documentElement.dir = 'rtl';
    });
    await page.getByRole('button', { name: 'קטעים דומים' }).first().waitFor();
    await tiles.first().focus();
    await page.keyboard.press('ArrowLeft');
    expect(await tiles.nth(1).evaluate((tile) => tile.matches(':focus'))).toBe(true);
    const places = await tiles.evaluateAll((links) =>
      links.slice(0, 2).map((link) => link.getBoundingClientRect().left),
    );
    expect(places[1]).toBeLessThan(places[0] ?? 0);
  });
});
