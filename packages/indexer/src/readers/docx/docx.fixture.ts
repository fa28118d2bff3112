/** Makes small DOCX files for tests. */
import { strToU8, type Zippable, zipSync } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly core?: string;
}

/** Parts that are left out are missing from the package. */
export function makeDocx(parts: DocxParts): Uint8Array {
  return zipSync(docxFiles(parts));
}

export function docxFiles({ body, core, ...parts }: DocxParts): Zippable {
  const related = Object.entries(parts).map(([name, content]) => [name, wordPart(name, content)] as const);
  const relations = related.map(([name], index) => relation(index, `${OFFICE}/${name}`, `${name}.xml`));
  return {
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}">${relation(1, `${OFFICE}/officeDocument`, 'word/document.xml')}` +
        `${relation(2, 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', '/docProps/core.xml')}</Relationships>`,
    ),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(related.map(([name, content]) => [`word/${name}.xml`, content])),
    ...(core === undefined ? {} : { 'docProps/core.xml': strToU8(`<cp:coreProperties>${core}</cp:coreProperties>`) }),
  };
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
}

function wordPart(name: string, content: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${WORD}">${content}</w:${name}>`);
}

/** A paragraph of one run, with a style and further properties where they are given. */
export function paragraph(text: string, style = '', properties = ''): string {
  const styled = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${styled}${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** An item of a list. */
export function item(text: string, list: number, depth = 0): string {
  return paragraph(text, '', `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
}

export function style(id: string, name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}
