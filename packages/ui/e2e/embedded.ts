/** A page of somebody else's with an element of Loci in it, for the tests: the built script under the same strict policy. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { PageUnderTest } from './page-under-test.js';

export interface Embedded {
  readonly element: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Texts of the page, each a paragraph of its own; the first is `#article`. */
  readonly texts?: readonly string[];
}

/** Opens the page with what stands in it taken out, and the element put in. */
export async function openEmbedded(
  site: PageUnderTest,
  { element, attributes = {}, texts = [] }: Embedded,
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await site.open('', options);
  await page.evaluate(
    async ({ element, attributes, texts }) => {
      // Built as nodes: the policy of the page forbids texts that become markup.
      const main = document.createElement('main');
      const heading = document.createElement('h1');
      heading.textContent = 'A page of one’s own';
      main.append(heading);
      for (const [index, text] of texts.entries()) {
        const paragraph = document.createElement('p');
        paragraph.id = index === 0 ? 'article' : `text-${index}`;
        paragraph.textContent = text;
        main.append(paragraph);
      }
      const button = document.createElement('button');
      button.id = 'find';
      button.textContent = 'Find something';
      const field = document.createElement('input');
      field.setAttribute('aria-label', 'Another field');
      const embedded = document.createElement(element);
      for (const [name, value] of Object.entries(attributes)) embedded.setAttribute(name, value);
      main.append(button, field, embedded);
      document.body.replaceChildren(main);
      history.replaceState(null, '', '/');
    },
    { element, attributes, texts },
  );
  return page;
}

/** Collects the names and details of events that reach the page. */
export async function listen(page: Page, names: readonly string[]): Promise<() => Promise<[string, unknown][]>> {
  await page.evaluate((names) => {
    const heard: [string, unknown][] = [];
    Object.assign(globalThis, { heard });
    for (const name of names) {
      document.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail]));
    }
  }, names);
  return () => page.evaluate(() => (globalThis as unknown as { heard: [string, unknown][] }).heard);
}
