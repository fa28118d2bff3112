import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LitElement } from 'lit';
import { beforeAll, describe, expect, test } from 'vitest';
import { PUBLIC_ELEMENTS, readManifest } from '../manifest/read-elements.mjs';
import { LociSearch } from './elements/loci-search.js';
import { LociSelection } from './elements/loci-selection.js';
import { LociSimilar } from './elements/loci-similar.js';

const CLASSES: Readonly<Record<string, typeof LitElement>> = {
  'loci-search': LociSearch,
  'loci-similar': LociSimilar,
  'loci-selection': LociSelection,
};

let manifest: Awaited<ReturnType<typeof readManifest>>;

beforeAll(async () => {
  manifest = await readManifest(join(import.meta.dirname, 'elements'));
});

const declarationOf = (tagName: string) => {
  const declaration = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find((one) => one.tagName === tagName);
  if (!declaration) throw new Error(`The manifest has no ${tagName}.`);
  return declaration;
};

describe.each(PUBLIC_ELEMENTS)('the manifest of <%s>', (tagName) => {
  test('has every attribute that the element listens to, and no other', () => {
    const names = declarationOf(tagName).attributes.map(({ name }) => name);
    expect(names.toSorted()).toEqual([...(CLASSES[tagName]?.observedAttributes ?? [])].toSorted());
  });

  test('describes each attribute, property, method, event, slot and part', () => {
    const { attributes, members, events, slots, cssParts, cssProperties, description } = declarationOf(tagName);
    const all = [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties, { description }];
    for (const { description } of all) expect(description).toMatch(/^\S.+\.$/);
  });

  test('is what the types for TSX offer', () => {
    const types = readFileSync(join(import.meta.dirname, 'jsx', 'elements.ts'), 'utf8');
    const own = types.split(`'${tagName}': Given<`)[1]?.split('>')[0] ?? '';
    const fields = declarationOf(tagName).members.filter(({ kind }) => kind === 'field');
    for (const { name } of fields) expect(own).toContain(`'${name}'`);
    for (const { name } of declarationOf(tagName).events) expect(types).toContain(`'${name}':`);
  });
});

test('the methods, events and slots of the box are those that pages rely on', () => {
  const { members, events, slots } = declarationOf('loci-search');
  const methods = members.filter(({ kind }) => kind === 'method').map(({ name }) => name);
  expect(methods).toEqual(['open', 'close', 'search', 'retry']);
  expect(events.map(({ name }) => name)).toEqual([
    'loci-search',
    'loci-results',
    'loci-select',
    'loci-error',
    'loci-open',
    'loci-close',
  ]);
  expect(slots.map(({ name }) => name)).toEqual(['trigger', 'none', 'error']);
});
