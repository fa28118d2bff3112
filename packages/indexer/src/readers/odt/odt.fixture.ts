/** Makes small ODT files for tests. */
import { strToU8, type Zippable, zipSync } from 'fflate';

export interface OdtParts {
  readonly body: string;
  readonly automaticStyles?: string;
  readonly styles?: string;
  readonly meta?: string;
  readonly manifest?: string;
}

export function makeOdt(parts: OdtParts): Uint8Array {
  return zipSync(odtFiles(parts));
}

export function odtFiles({ body, automaticStyles = '', styles = '', meta = '', manifest = '' }: OdtParts): Zippable {
  return {
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'META-INF/manifest.xml': strToU8(`<manifest:manifest>${manifest}</manifest:manifest>`),
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles>${automaticStyles}</office:automatic-styles>` +
        `<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(`<office:document-styles><office:styles>${styles}</office:styles></office:document-styles>`),
    'meta.xml': strToU8(`<office:document-meta><office:meta>${meta}</office:meta></office:document-meta>`),
  };
}

/** A paragraph. */
export function p(text: string, style = 'Standard'): string {
  return `<text:p text:style-name="${style}">${text}</text:p>`;
}

/** A heading; `level` from 1. */
export function h(text: string, level: number): string {
  return `<text:h text:outline-level="${level}">${text}</text:h>`;
}
