/** Reads the public elements out of their sources, as a custom-elements manifest (https://github.com/webcomponents/custom-elements-manifest). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The elements that a page may use by themselves; the others are parts of these. */
export const PUBLIC_ELEMENTS = ['loci-search', 'loci-similar', 'loci-selection'];

/** @param {string} folder That of the elements' modules. */
export async function readManifest(folder) {
  const modules = await Promise.all(
    PUBLIC_ELEMENTS.map(async (name) => {
      const source = await readFile(join(folder, `${name}.ts`), 'utf8');
      return readModule(name, source, await readBase(folder, source));
    }),
  );
  return { schemaVersion: '2.1.0', readme: '', modules };
}

/**
 * What an element inherits from a class of the same folder: '' where it inherits from Lit's alone.
 *
 * @param {string} folder
 * @param {string} source
 */
async function readBase(folder, source) {
  const [, base = ''] = /^export class \w+ extends (\w+) /m.exec(source) ?? [];
  const [, path] = new RegExp(`import \\{ ${base}\\b.*\\} from '\\./([^']+)\\.js'`).exec(source) ?? [];
  return path === undefined ? '' : readFile(join(folder, `${path}.ts`), 'utf8');
}

/** @param {string} tagName @param {string} source @param {string} base */
function readModule(tagName, source, base) {
  const path = `src/elements/${tagName}.ts`;
  const [, comment = '', name = '', body = ''] =
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport class (\w+) extends \w+ \{\n([\s\S]*?)\n\}\n/.exec(source) ?? [];
  if (name === '') throw new Error(`${path}: expected an exported class of a Lit element with a comment before it`);
  const doc = linesOf(comment);
  const fields = readFields(base + body);
  const declaration = {
    kind: 'class',
    customElement: true,
    tagName,
    name,
    description: descriptionOf(doc),
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: fields
      .filter(({ attribute }) => attribute)
      .map(({ attribute, name, kind: _, ...rest }) => ({ ...rest, name: attribute, fieldName: name })),
    members: [...fields, ...readMethods(body)],
    events: tagsOf(doc, 'fires').map(({ type, ...rest }) => ({ ...rest, type: { text: type } })),
    slots: tagsOf(doc, 'slot').map(({ type: _, ...rest }) => rest),
    cssParts: tagsOf(doc, 'csspart').map(({ type: _, ...rest }) => rest),
    cssProperties: tagsOf(doc, 'cssprop').map(({ type: _, ...rest }) => rest),
  };
  return {
    kind: 'javascript-module',
    path,
    declarations: [declaration],
    exports: [
      { kind: 'js', name, declaration: { name, module: path } },
      { kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } },
    ],
  };
}

/**
 * Properties that are declared with a comment, with what Lit is told of them; those of the element's own are left out.
 *
 * @param {string} body
 */
function readFields(body) {
  const [, table = ''] = /static override properties: PropertyDeclarations = \{\n([\s\S]*?)\n {2}\};/.exec(body) ?? [];
  const options = new Map([...table.matchAll(/^ {4}(\w+): \{ (.*) \},$/gm)].map(([, name, text]) => [name, text]));
  const found = [...body.matchAll(/ {2}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2}declare (\w+): ([^;]+);/g)];
  return found.flatMap(([, comment = '', name = '', type = '']) => {
    const option = options.get(name) ?? '';
    if (comment.includes('@internal') || option.includes('state: true')) return [];
    const fallback = readDefault(name, body);
    const [, named] = /attribute: '([^']+)'/.exec(option) ?? [];
    const attribute = option.includes('attribute: false') ? undefined : (named ?? name.toLowerCase());
    return [
      {
        kind: 'field',
        name,
        type: { text: type },
        description: descriptionOf(linesOf(comment)),
        ...(fallback === undefined ? {} : { default: fallback }),
        ...(attribute === undefined ? {} : { attribute }),
        ...(option.includes('reflect: true') ? { reflects: true } : {}),
      },
    ];
  });
}

/**
 * What a property holds at first, by the constructor or by the table that it takes it from.
 *
 * @param {string} name
 * @param {string} body
 */
function readDefault(name, body) {
  const [, table = ''] = /^const DEFAULTS = \{\n([\s\S]*?)\n\}/m.exec(body) ?? [];
  const [, listed] = new RegExp(`^ {2}${name}: (.+),$`, 'm').exec(table) ?? [];
  const [, assigned] = new RegExp(`^ {4}this\\.${name} = (.+);$`, 'm').exec(body) ?? [];
  return listed ?? assigned;
}

/**
 * Methods with a comment that are the element's own and not part of its life cycle.
 *
 * @param {string} body
 */
function readMethods(body) {
  const found = body.matchAll(/ {2}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2}(\w+)\(([^)]*)\): ([^{\n]+) \{/g);
  return [...found].map(([, comment = '', name = '', parameters = '', type = '']) => ({
    kind: 'method',
    name,
    description: descriptionOf(linesOf(comment)),
    parameters: parameters
      .split(', ')
      .filter(Boolean)
      .map((parameter) => {
        const [parameterName, parameterType] = parameter.split(': ');
        return { name: parameterName, type: { text: parameterType } };
      }),
    return: { type: { text: type } },
  }));
}

/** @param {string} comment */
function linesOf(comment) {
  return comment.split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trimEnd());
}

/**
 * What stands before the first tag.
 *
 * @param {readonly string[]} lines
 */
function descriptionOf(lines) {
  const end = lines.findIndex((line) => line.startsWith('@'));
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .join(' ')
    .trim();
}

/**
 * `@fires {Type} name - description`; a slot without a name is the default one.
 *
 * @param {readonly string[]} lines
 * @param {string} tag
 */
function tagsOf(lines, tag) {
  return lines
    .filter((line) => line.startsWith(`@${tag} `))
    .map((line) => {
      const [, type, name = '', description = ''] = /^@\w+ (?:\{(.*)\} )?(?:([\w-]+) )?- (.*)$/.exec(line) ?? [];
      if (description === '') throw new Error(`Expected "@${tag} name - description" and read "${line}"`);
      return { name, type, description };
    });
}
