/** Writes small PDF files for the tests. */

/** Text on a page; `x` and `y` in points from the lower left corner. */
export interface PlacedText {
  /** Of Latin-1; `\u0001` and `\u0002` are the ligatures fi and fl, `\u0003` a soft hyphen. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** By default 10. */
  readonly size?: number;
  readonly font?: 'regular' | 'bold' | 'code';
  /** Stands on its side, from bottom to top. */
  readonly turned?: boolean;
}

export interface PdfParts {
  readonly pages: readonly (readonly PlacedText[])[];
  /** Entries of the information dictionary. */
  readonly info?: Readonly<Record<string, string>>;
  readonly language?: string;
  /** Puts a picture on every page. */
  readonly pictures?: boolean;
  /** Says that the file is encrypted, with a password that nobody knows. */
  readonly encrypted?: boolean;
}

export const PAGE_WIDTH = 595;
const PAGE_HEIGHT = 842;

const FONTS = { regular: 'F1', bold: 'F2', code: 'F3' } as const;
const FIRST_PAGE = 7;

export function writePdf(parts: PdfParts): Uint8Array {
  const { pages, info = {}, language, pictures = false, encrypted = false } = parts;
  const kids = pages.map((_, index) => `${FIRST_PAGE + 2 * index} 0 R`).join(' ');
  const entries = Object.entries(info).map(([name, value]) => `/${name} ${literal(value)}`);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${language ? `/Lang ${literal(language)}` : ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...['Helvetica', 'Helvetica-Bold', 'Courier'].map(fontObject),
    pictures
      ? '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream'
      : `<< ${entries.join(' ')} >>`,
    ...pages.flatMap((page, index) => {
      const content = [...page.map(drawText), ...(pictures ? ['/Im Do'] : [])].join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents ${FIRST_PAGE + 2 * index + 1} 0 R ` +
          `/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> ${pictures ? '/XObject << /Im 6 0 R >>' : ''} >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<01> <01>]`;
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R ${pictures ? '' : '/Info 6 0 R'} ${encrypted ? lock : ''} >>`;
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

function fontObject(name: string): string {
  const encoding = '<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl /sfthyphen] >>';
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding ${encoding} >>`;
}

function drawText({ text, x, y, size = 10, font = 'regular', turned = false }: PlacedText): string {
  const matrix = turned ? `0 1 -1 0 ${x} ${y}` : `1 0 0 1 ${x} ${y}`;
  return `BT /${FONTS[font]} ${size} Tf ${matrix} Tm ${literal(text)} Tj ET`;
}

function literal(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}

export interface ColumnLayout {
  readonly x: number;
  /** Of the first line. */
  readonly y: number;
  readonly size?: number;
  readonly font?: PlacedText['font'];
  /** Distance of the lines; by default 1.2 sizes. */
  readonly leading?: number;
  /** Of the first line, in points. */
  readonly indent?: number;
}

/** Lines one below the other. */
export function placeLines(lines: readonly string[], layout: ColumnLayout): PlacedText[] {
  const { x, y, size = 10, leading = 1.2 * size, indent = 0, font = 'regular' } = layout;
  return lines.map((text, index) => ({ text, x: index === 0 ? x + indent : x, y: y - index * leading, size, font }));
}

/** Breaks a text into lines of at most `width`, in sizes of the font, much as a program that sets text does. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** In Helvetica, roughly. */
function widthOf(text: string): number {
  const widths = Array.from(text, (sign) => (/[ijltfI.,' ]/.test(sign) ? 0.26 : /[mwMW]/.test(sign) ? 0.8 : 0.55));
  return widths.reduce((sum, width) => sum + width, 0);
}
