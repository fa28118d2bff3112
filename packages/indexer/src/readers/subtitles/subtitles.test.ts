import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptsFile, findRangeFaults, inputFile, readFile } from '../read-bytes.fixture.js';
import { subtitlesReader } from './subtitles.js';

/** Each paragraph with the time at which it begins. */
async function read(content: string, path = 'a.vtt') {
  const { documents, failed } = await readFile(subtitlesReader, inputFile(path, content));
  const document = documents[0];
  const spoken = document?.blocks?.map(({ start, end, timeMs }) => [timeMs, document.text.slice(start, end)]);
  return { document, spoken, failed: failed.map(({ subject }) => subject) };
}

describe('subtitles', () => {
  it('joins the cues of WebVTT, without settings, tags, notes and styles', async () => {
    const { spoken, document } = await read(
      [
        'WEBVTT - A talk',
        'Language: en-gb',
        '',
        'STYLE',
        '::cue { color: red }',
        '',
        'NOTE written by hand',
        'on two lines',
        '',
        'first',
        '00:01.000 --> 00:03.500 align:start position:10%',
        'We <i>never</i> agreed &amp; <c.loud>they</c>',
        'said <00:02.000>so.',
        '',
        '00:03.500 --> 00:05.000',
        'Nor would they.',
        '',
        '01:00:10.250 --> 01:00:12.000',
        'An hour later.',
      ].join('\n'),
    );
    expect(spoken).toEqual([
      [1000, 'We never agreed & they said so. Nor would they.'],
      [3_610_250, 'An hour later.'],
    ]);
    expect(document).toMatchObject({ id: 'a.vtt', language: 'en-GB', title: null });
  });

  it('begins a paragraph with each speaker, and names those who are named', async () => {
    const { spoken } = await read(
      [
        'WEBVTT',
        '',
        '00:01.000 --> 00:02.000',
        '<v Jane Doe>Did they?',
        '<v.quiet Adam>They did. <v Jane Doe>Oh.',
        '',
        '00:02.000 --> 00:03.000',
        '- No.',
        '- Yes!',
        '',
        '00:03.000 --> 00:04.000',
        '&gt;&gt; Who asked?',
        'ADAM ROE: Nobody.',
      ].join('\n'),
    );
    expect(spoken).toEqual([
      [1000, 'Jane Doe: Did they?'],
      [1000, 'Adam: They did.'],
      [1000, 'Jane Doe: Oh.'],
      [2000, 'No.'],
      [2000, 'Yes!'],
      [3000, 'Who asked?'],
      [3000, 'ADAM ROE: Nobody.'],
    ]);
  });

  it('reads SubRip, also where blank lines between cues are missing', async () => {
    const cues = [
      '1\r\n00:00:01,000 --> 00:00:02,000\r\n<font color="#fff">{\\an8}One</font>\r\ntwo\r\n',
      '2\r\n00:00:02,100 --> 00:00:03,000\r\nthree.\r\n3\r\n00:00:03,000 --> 00:00:04,000\r\n1984\r\n',
    ];
    expect((await read(cues.join('\r\n'), 'a.srt')).spoken).toEqual([[1000, 'One two three. 1984']]);
  });

  it('takes what rolling captions repeat once, and what people repeat as often as they do', async () => {
    const { spoken } = await read(
      [
        'WEBVTT\n',
        '00:01.000 --> 00:02.000\nso we went\n',
        '00:02.000 --> 00:02.010\nso we went\n',
        '00:02.010 --> 00:04.000\nso we went\nto the hall\n',
        '00:04.000 --> 00:05.000\nno\n',
        '00:05.000 --> 00:06.000\nno\n',
      ].join('\n'),
    );
    expect(spoken).toEqual([[1000, 'so we went to the hall no no']]);
  });

  it('parts long speech after sentences, or between cues where there are none', async () => {
    const cue = (index: number, text: string) =>
      `00:${String(index).padStart(2, '0')}.000 --> 00:${String(index + 1).padStart(2, '0')}.000\n${text}\n`;
    const cues = (text: string) => `WEBVTT\n\n${Array.from({ length: 30 }, (_, index) => cue(index, text)).join('\n')}`;
    const stopped = await read(cues('And this goes on for quite a while before it is over.'));
    expect(stopped.spoken?.map(([timeMs]) => timeMs)).toEqual([0, 10_000, 20_000]);
    const endless = await read(cues('and this goes on for quite a while and never is over'));
    expect(endless.spoken?.map(([timeMs]) => timeMs)).toEqual([0, 19_000]);
  });

  it('tells of times that cannot be read and reads the rest', async () => {
    const { spoken, failed } = await read('WEBVTT\n\n00:01 --> 00:02\nLost.\n\n00:01.000 --> 00:02.000\nFine.\n');
    expect(spoken).toEqual([[1000, 'Fine.']]);
    expect(failed).toEqual(['a.vtt:3']);
  });

  it('knows subtitles by their content, and refuses what has none', async () => {
    const subrip = inputFile('a.txt', '\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\nOne.\r\n');
    expect(await acceptsFile(subtitlesReader, subrip)).toBe(true);
    expect(await acceptsFile(subtitlesReader, inputFile('a.txt', 'WEBVTTs are files.'))).toBe(false);
    for (const content of ['', 'WEBVTT\n\n', 'Some text.']) {
      await expect(read(content)).rejects.toMatchObject({ code: 'unreadable', subject: 'a.vtt' });
    }
    await expect(read('WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n')).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('reads a line of a megabyte, of text or of broken tags', async () => {
    const cue = (text: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`;
    expect((await read(cue('word '.repeat(200_000)))).document?.text).toHaveLength(999_999);
    expect((await read(cue(`One. ${'<v '.repeat(300_000)}`))).document?.text.slice(0, 4)).toBe('One.');
    expect((await read(cue(`One. ${'<i'.repeat(300_000)}`))).spoken).toHaveLength(1);
  }, 60_000);

  it('makes sound ranges of whatever stands in cues', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<v Jane>',
        '- a',
        '>> b',
        '&amp;',
        '',
        '00:01.000 --> 00:02.000',
        '-->',
        '<i>x</i>',
        '{\\an8}',
        '7',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const content = `WEBVTT\n\n00:01.000 --> 00:02.000\nStart.\n${lines.join('\n').replaceAll('\0', '')}`;
        const { document } = await read(content);
        if (document) expect(findRangeFaults(document)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
