/** The examples of the documentation: they compile, and name nothing that the elements do not have. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { readManifest } from '../packages/ui/manifest/read-elements.mjs';

const pathTo = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const FOLDER = pathTo('docs/embedding');
/** What any element may have, and what listens to an event in one framework or another. */
const OF_ANY_ELEMENT = /^(id|class|slot|lang|dir|style|hidden)$|^(on|@|on:)loci-/;

const manifest = await readManifest(pathTo('packages/ui/src/elements'));
const declarations = manifest.modules.flatMap(({ declarations }) => declarations);

interface Example {
  readonly page: string;
  readonly language: string;
  readonly code: string;
}

const pages = [...readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`), pathTo('packages/ui/README.md')];
const examples: Example[] = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = '', code = '']) => ({
    page: page.split('/').slice(-2).join('/'),
    language,
    code,
  })),
);

describe('an example of the documentation', () => {
  test.each(examples.filter(({ language }) => /^(tsx|ts|js|json)$/.test(language)))(
    'of $language in $page compiles',
    async ({ language, code }) => {
      const loader = language as 'tsx' | 'ts' | 'js' | 'json';
      await expect(transform(code, { loader })).resolves.toMatchObject({ warnings: [] });
    },
  );

  test.each(examples.filter(({ code }) => code.includes('<loci-')))(
    'of $language in $page names elements, attributes and events that there are',
    ({ code }) => {
      for (const [, tag = '', written = ''] of code.matchAll(
        /<(loci-[a-z]+)((?:\s+[^\s=>]+(?:="[^"]*"|=\{[^}]*\})?)*)\s*\/?>/g,
      )) {
        const element = declarations.find(({ tagName }) => tagName === tag);
        if (!element) throw new Error(`There is no <${tag}>.`);
        const names = [...written.matchAll(/\s([^\s="{/]+)(?:="[^"]*"|=\{[^}]*\})?/g)].map(([, name = '']) => name);
        for (const name of names) {
          const event = /loci-\w+$/.exec(name)?.[0];
          if (event) expect(element.events.map((one) => one.name)).toContain(event);
          else if (!OF_ANY_ELEMENT.test(name)) expect(element.attributes.map((one) => one.name)).toContain(name);
        }
      }
    },
  );

  test('is there for each framework', () => {
    expect(new Set(examples.map(({ page }) => page.split('/').at(-1)))).toEqual(
      new Set(['html.md', 'react.md', 'vue.md', 'svelte.md', 'eleventy.md', 'astro.md', 'README.md']),
    );
  });
});
