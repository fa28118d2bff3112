/** A folder with files of every format that is read, some that are broken, and some that are to be left out. */
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { encodeText } from './encode-text.fixture.js';
import * as office from './office-files.fixture.js';
import * as paged from './paged-files.fixture.js';
import * as texts from './passages.fixture.js';
import * as records from './records.fixture.js';
import * as web from './web-pages.fixture.js';

type Content = string | Uint8Array;

export interface MixedFile {
  /** From the folder, with `/`. */
  readonly path: string;
  /** What a person would call it. */
  readonly format: string;
  /** Passages are expected of `good`, also of `part`, of which something is to be complained about. */
  readonly outcome: 'good' | 'part' | 'broken' | 'left-out' | 'no-format';
  readonly content: Content;
}

/** Words that stand only where no passage is to be made of them. */
export const NEVER_FOUND: readonly string[] = [
  ...web.PAGE_FURNITURE,
  ...paged.PAPER_FURNITURE,
  ...office.HIDDEN_TEXTS,
  ...records.RECORD_FURNITURE,
  'left out on purpose',
];

/** Of every file, so that what is said of it does not depend on when it was written. */
const MODIFIED = new Date('2001-02-03T12:00:00Z');
const LEFT_OUT = 'This draft is left out on purpose, and whoever finds it has found a fault.';

const bytesOf = (content: Content) => (typeof content === 'string' ? strToU8(content) : content);
/** Without its last third. */
const cut = (content: Content) => bytesOf(content).subarray(0, Math.floor((bytesOf(content).length * 2) / 3));
const paragraphs = (...parts: readonly string[]) => `${parts.join('\n\n')}\n`;

export async function listMixedFiles(): Promise<MixedFile[]> {
  const good = (path: string, format: string, content: Content): MixedFile => ({
    path,
    format,
    outcome: 'good',
    content,
  });
  const broken = (path: string, format: string, content: Content): MixedFile => ({
    path,
    format,
    outcome: 'broken',
    content,
  });
  return [
    good('texts/walden.txt', 'text, UTF-8', paragraphs(...texts.WALDEN)),
    good(
      'texts/federalist-51.txt',
      'text, UTF-8 with a mark, CRLF',
      `\ufeff${['Federalist No. 51', ...texts.FEDERALIST].join('\r\n\r\n')}`,
    ),
    good('texts/briest.txt', 'text, UTF-16', Buffer.from(`\ufeff${texts.EFFI_BRIEST_DE}`, 'utf16le')),
    good('texts/méthode.txt', 'text, Windows-1252', encodeText(texts.METHOD_FR, 'windows-1252')),
    good('texts/karenina.txt', 'text, KOI8-R', encodeText(texts.KARENINA_RU, 'koi8-r')),
    good('texts/susume.txt', 'text, Shift_JIS', encodeText(texts.LEARNING_JA, 'shift_jis')),
    good('notes/candle.md', 'Markdown, front matter', CANDLE_MD),
    good('notes/reading.md', 'Markdown', READING_MD),
    good('web/news.html', 'HTML, JSON-LD', web.NEWS_PAGE),
    good('web/weblog.html', 'HTML, Open Graph', encodeText(web.WEBLOG_PAGE, 'windows-1252')),
    good('web/candle.htm', 'HTML, tables', web.TABLE_PAGE),
    good('web/encyclopaedia.html', 'HTML, sections', web.ENCYCLOPAEDIA_PAGE),
    good('papers/harbour.pdf', 'PDF, running heads', paged.REPORT_PDF),
    good('papers/journal.pdf', 'PDF, two columns', paged.JOURNAL_PDF),
    good('papers/bees.pdf', 'PDF, no metadata', paged.NOTES_PDF),
    good('papers/minutes.docx', 'DOCX', office.MINUTES_DOCX),
    good('papers/letter.odt', 'ODT', office.LETTER_ODT),
    good('papers/memo.rtf', 'RTF', office.MEMO_RTF),
    good('books/moby-dick.epub', 'EPUB 2', office.MOBY_DICK_EPUB),
    good('books/walden.epub', 'EPUB 3', office.WALDEN_EPUB),
    good('records/essays.json', 'JSON, a list', records.ESSAYS_JSON),
    good('records/rome.json', 'JSON, one record', records.SINGLE_JSON),
    good('records/papers.jsonl', 'JSON Lines', records.PAPERS_JSONL),
    good('records/books.csv', 'CSV', records.BOOKS_CSV),
    good('records/prices.csv', 'CSV, semicolons', records.PRICES_CSV),
    good('records/travels.tsv', 'TSV', records.TRAVELS_TSV),
    good('mail/question.eml', 'mail, text', records.QUESTION_EML),
    good('mail/notice.eml', 'mail, HTML', records.NOTICE_EML),
    good('mail/bindings.mbox', 'mailbox', records.LIST_MBOX),
    good('spoken/address.vtt', 'WebVTT', records.ADDRESS_VTT),
    good('spoken/walk.srt', 'SubRip', records.WALK_SRT),
    good('feeds/gazette.rss', 'RSS', records.NEWS_RSS),
    good('feeds/notes.atom', 'Atom', records.NOTES_ATOM),
    good('feeds/workbench.json', 'JSON Feed', records.FEED_JSON),
    good('packed/essay.txt.gz', 'gzip', gzipSync(paragraphs(...texts.WEALTH_OF_NATIONS))),
    good(
      'packed/shelf.zip',
      'zip',
      zipSync(
        {
          'novels/pride.html': strToU8(office.PRIDE_HTML),
          'novels/cities.txt': strToU8(texts.TWO_CITIES),
          'inner.zip': zipSync({ 'liberty.md': strToU8(`# On Liberty\n\n${texts.ON_LIBERTY}\n`) }, { mtime: MODIFIED }),
        },
        { mtime: MODIFIED },
      ),
    ),
    good(
      'packed/letters.tar.gz',
      'tar, gzip',
      gzipSync(
        await tarOf({
          'letters/one.txt': texts.FRANKENSTEIN,
          'letters/two.eml': records.QUESTION_EML.replaceAll('1848', '1849'),
        }),
      ),
    ),
    { path: 'broken/pins.jsonl', format: 'JSON Lines', outcome: 'part', content: records.HALF_GOOD_JSONL },
    broken('broken/locked.pdf', 'PDF, encrypted', paged.LOCKED_PDF),
    broken('broken/no-pages.pdf', 'PDF, cut off', paged.REPORT_PDF.subarray(0, 400)),
    broken('broken/cut.docx', 'DOCX, cut off', cut(office.MINUTES_DOCX)),
    broken('broken/cut.epub', 'EPUB, cut off', cut(office.WALDEN_EPUB)),
    broken('broken/cut.txt.gz', 'gzip, cut off', cut(gzipSync(paragraphs(...texts.WALDEN)))),
    broken('broken/half.json', 'JSON, cut off', cut(records.SINGLE_JSON)),
    broken(
      'broken/noise.txt',
      'no text',
      Uint8Array.from({ length: 600 }, (_, at) => (at * at * 31) % 256),
    ),
    { path: 'picture.png', format: 'picture', outcome: 'no-format', content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) },
    { path: '.lociignore', format: 'rules', outcome: 'left-out', content: 'drafts/\n' },
    { path: 'web/.lociignore', format: 'rules', outcome: 'left-out', content: '*.old.html\n' },
    { path: 'notes/drafts/plan.md', format: 'Markdown', outcome: 'left-out', content: LEFT_OUT },
    { path: 'web/news.old.html', format: 'HTML', outcome: 'left-out', content: `<p>${LEFT_OUT}</p>` },
    { path: 'notes/.hidden.md', format: 'Markdown', outcome: 'left-out', content: LEFT_OUT },
  ];
}

/** Writes the files below a folder, which is made where it is missing. */
export async function writeMixedFolder(folder: string): Promise<MixedFile[]> {
  const files = await listMixedFiles();
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    await utimes(target, MODIFIED, MODIFIED);
  }
  return files;
}

async function tarOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return await packTar(
    Object.entries(files).map(([name, content]) => {
      const body = strToU8(content);
      return { header: { name, size: body.length, mtime: MODIFIED }, body };
    }),
  );
}

const CANDLE_MD = `---
title: Six lectures at Christmas
author: [Ada Low, Ben High]
date: 2021-12-24
lang: en
source: Evening School
tags: [physics]
---

# Six lectures at Christmas

${texts.CANDLE}

## What to bring

- A candle of tallow and one of wax, each as long as a hand, and matches.
- A cold plate, which shows what the flame gives off before it is burnt.

> Bring patience, the lecturer said, since the best experiments look like nothing for the first half hour.
`;

const READING_MD = `# What I read in spring

## Novels

### By sea

${texts.MOBY_DICK[0]}

### By land

${texts.DONKEY}

## Essays

${texts.SELF_RELIANCE}
`;
