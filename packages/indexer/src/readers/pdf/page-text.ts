/** What a page of a PDF file holds before its layout is understood. Lengths are in points (1/72 inch). */

/** Text of one font on one baseline, upright. `left` counts from the page's left edge, `baseline` from its top. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of the font. */
  readonly size: number;
  readonly bold: boolean;
  /** All letters are of one width, as in code. */
  readonly monospaced: boolean;
  /** White space comes before it in the file. */
  readonly spaced: boolean;
}

export interface PageText {
  readonly width: number;
  readonly height: number;
  /** In the order of the file, which need not be the order of reading. */
  readonly runs: readonly TextRun[];
}

/** What the file says about itself, as it stands there; null where it says nothing. */
export interface PdfInfo {
  readonly title: string | null;
  readonly author: string | null;
  /** As `D:20250522134500+02'00'`, or as in XMP `2025-05-22T13:45:00+02:00`. */
  readonly created: string | null;
  readonly language: string | null;
}
