/** Reads subtitles (WebVTT and SubRip): what was said, in paragraphs, each with its time. */
import { LociError } from '@loci/engine';
import type { Block } from '../../split/block.js';
import { decodeAnyText } from '../decode-text.js';
import { checkLength } from '../document-length.js';
import { headText } from '../head-text.js';
import { readMetadata } from '../metadata.js';
import type { Reader } from '../reader.js';
import { joinCues, type SpokenParagraph } from './join-cues.js';
import { parseCues } from './parse-cues.js';

const BLOCK_GAP = '\n\n';
const WEBVTT_START = /^WEBVTT[ \t\r\n]/;
const SUBRIP_START = /^\s*\d+[ \t]*\r?\n\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*-->/;
/** More of them are no slips but another format. */
const MAX_TOLD_LINES = 20;

export const subtitlesReader: Reader = {
  name: 'subtitles',
  streams: false,
  accepts(head, extension) {
    const start = headText(head);
    return extension === '.vtt' || extension === '.srt' || WEBVTT_START.test(start) || SUBRIP_START.test(start);
  },
  async *read(file, context) {
    const source = await decodeAnyText(await file.bytes(), { subject: file.path, warn: context.warn });
    const { cues, badTimings, header } = parseCues(source);
    for (const line of badTimings.slice(0, MAX_TOLD_LINES)) {
      context.fail({
        subject: `${file.path}:${line}`,
        message: `${file.path}:${line} has no times such as 00:01:02.500 --> 00:01:05.000; its text was left out.`,
      });
    }
    if (cues.length === 0) {
      throw new LociError('unreadable', `${file.path} holds no subtitles: no line has times with --> between them.`, {
        subject: file.path,
      });
    }
    const { text, blocks } = renderParagraphs(joinCues(cues));
    checkLength(text, file.path, context);
    const metadata = readMetadata({ language: header.get('language') }, file.path, context.warn);
    yield { ...metadata, id: file.path, text, blocks, origin: file.path, sizeBytes: file.sizeBytes };
  },
};

function renderParagraphs(paragraphs: readonly SpokenParagraph[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  const parts: string[] = [];
  let start = 0;
  for (const { text, speaker, timeMs } of paragraphs) {
    const part = speaker === null ? text : `${speaker}: ${text}`;
    parts.push(part);
    blocks.push({ kind: 'paragraph', start, end: start + part.length, timeMs });
    start += part.length + BLOCK_GAP.length;
  }
  return { text: parts.join(BLOCK_GAP), blocks };
}
