import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptsFile, describeBlocks, findRangeFaults, inputFile, readFile } from '../read-bytes.fixture.js';
import { mailReader, mboxReader } from './mail.js';

const HEAD = [
  'From: =?utf-8?Q?Ada_R=C3=B6e?= <ada@example.org>',
  'To: Bob <bob@Paper.example>',
  'Subject: The talks',
  'Date: Thu, 22 May 2025 23:30:00 -0400',
  'Message-ID: <one@example.org>',
];

function message(lines: readonly string[], head: readonly string[] = HEAD): string {
  return [...head, '', ...lines, ''].join('\r\n');
}

function readMail(content: string | Uint8Array) {
  return readFile(mailReader, inputFile('a.eml', content));
}

function readMbox(content: string | Uint8Array, context = {}) {
  return readFile(mboxReader, inputFile('a.mbox', content), context);
}

describe('mail', () => {
  it('reads the text and what the headers say', async () => {
    const { documents, warnings } = await readMail(message(['They went on.', '', '> Did they?', '', '-- ', 'Ada']));
    expect(documents).toMatchObject([
      {
        id: 'one@example.org',
        title: 'The talks',
        author: 'Ada Röe',
        date: '2025-05-22',
        source: 'paper.example',
        origin: 'a.eml',
      },
    ]);
    expect(describeBlocks(documents[0] as (typeof documents)[0])).toEqual([
      'paragraph: They went on.',
      'markup: > Did they?\n\n-- \nAda',
    ]);
    expect(warnings).toEqual([]);
  });

  it('guesses the encoding of a message that does not tell it, in its headers too', async () => {
    const plain = message(['Переговоры продолжались три дня.'], ['From: Ада <ada@example.org>', 'Subject: Встреча']);
    const koi8 = new Map(
      Array.from({ length: 256 }, (_, byte) => [
        new TextDecoder('koi8-r').decode(Uint8Array.of(byte), { stream: true }),
        byte,
      ]),
    );
    const { documents, warnings } = await readMail(Uint8Array.from(plain, (letter) => koi8.get(letter) ?? 0x3f));
    expect(documents).toMatchObject([{ title: 'Встреча', author: 'Ада', text: 'Переговоры продолжались три дня.' }]);
    expect(warnings).toMatchObject([{ subject: 'a.eml', message: expect.stringContaining('koi8-r') }]);
  });

  it('names the list as the source, leaves a bad date out, and makes up an id', async () => {
    const head = ['From: ada@example.org', 'Date: yesterday', 'List-Id: "Talk of towns" <talk.example.org>'];
    const { documents, warnings } = await readMail(message(['Text.'], head));
    expect(documents).toMatchObject([
      { id: 'a.eml#1', author: 'ada@example.org', source: 'Talk of towns', date: null },
    ]);
    expect(warnings).toMatchObject([{ subject: 'a.eml', message: expect.stringContaining('"yesterday"') }]);
  });

  it('prefers plain text to HTML, decodes both, and ignores attachments', async () => {
    const parts = [
      '--B\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Not this.</p>',
      '--B\r\nContent-Type: text/plain; charset=iso-8859-2\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=AElu=BB',
      '--B--',
    ];
    const alternative = await readMail(message(parts, [...HEAD, 'Content-Type: multipart/alternative; boundary=B']));
    expect(alternative.documents[0]?.text).toBe('Žluť');
    const attached =
      '--B\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nNot this.\r\n--B--';
    const mixed = message(['--B', '', 'This.', attached], [...HEAD, 'Content-Type: multipart/mixed; boundary=B']);
    expect((await readMail(mixed)).documents[0]?.text).toBe('This.');
  });

  it('makes blocks of HTML, without what it quotes', async () => {
    const html =
      '<style>p { color: red }</style><h1>Talks</h1><p>One &amp; <b>two</b>.</p><ul><li>a<li>b</ul>' +
      '<div class="gmail_quote"><p>On Monday Ada wrote:</p><blockquote>Old.</blockquote></div>' +
      '<blockquote type="cite"><p>Older.</p></blockquote><blockquote>Said by others.</blockquote><script>bad()</script>';
    const { documents } = await readMail(message([html], [...HEAD, 'Content-Type: text/html; charset=utf-8']));
    expect(describeBlocks(documents[0] as (typeof documents)[0])).toEqual([
      'heading1: Talks',
      'paragraph: One & two.',
      'list: - a\n- b',
      'quotation: Said by others.',
    ]);
  });

  it('leaves out all that Outlook puts below an answer', async () => {
    const html =
      '<html><body><p>My answer.</p><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Bob</div>' +
      '<div><p>What he wrote.</p></div></body></html>';
    const { documents } = await readMail(message([html], [...HEAD, 'Content-Type: text/html']));
    expect(documents[0]?.text).toBe('My answer.');
  });

  it('reads messages within a message as documents of their own', async () => {
    const inner = message(
      ['Inner text.'],
      ['From: Cy <cy@example.org>', 'Subject: Inner', 'Message-ID: <two@example.org>'],
    );
    const outer = message(
      ['--B', '', 'See below.', '--B', 'Content-Type: message/rfc822', '', inner, '--B--'],
      [...HEAD, 'Content-Type: multipart/mixed; boundary=B'],
    );
    const { documents, failed } = await readMail(outer);
    expect(failed).toEqual([]);
    expect(documents).toMatchObject([
      { id: 'one@example.org', text: 'See below.' },
      { id: 'one@example.org#1', title: 'Inner', author: 'Cy', text: 'Inner text.' },
    ]);
  });

  it('ends at a depth that no thread has', async () => {
    let nested = message(['Deep.'], ['From: a@b.c']);
    for (let depth = 0; depth < 12; depth++)
      nested = message([nested], ['From: a@b.c', 'Content-Type: message/rfc822']);
    const { documents, failed } = await readMail(nested);
    expect(documents).toEqual([]);
    expect(failed).toMatchObject([{ message: expect.stringContaining('lies in more than') }]);
  });

  it.each([
    ['nothing', ''],
    ['no headers', 'Just some words.\n\nAnd more.'],
    ['no text', message([])],
    ['headers of three megabytes', message(['Text.'], [...HEAD, `X: ${'y'.repeat(3_000_000)}`])],
    ['more lines than letters have', `From: a@b.c\n\n${'\n'.repeat(1 << 20)}x`],
  ])('refuses a message with %s', async (_name, content) => {
    await expect(readMail(content)).rejects.toMatchObject({ code: 'unreadable', subject: 'a.eml' });
  });

  it('reads a line of a megabyte', async () => {
    const { documents } = await readMail(message(['word '.repeat(200_000)]));
    expect(documents[0]?.text).toHaveLength(999_999);
  });

  it('knows mail by its content', async () => {
    const accepts = (path: string, content: string) => acceptsFile(mailReader, inputFile(path, content));
    expect(await accepts('1204680122.host:2,S', message(['x']))).toBe(true);
    expect(await accepts('notes', 'From: the start\n\nText.')).toBe(false);
    expect(await accepts('notes', 'Subject: a\nDate: b\nTo: c\n\nText.')).toBe(false);
    expect(await acceptsFile(mboxReader, inputFile('Inbox', 'From a@b.c Thu May 22 10:00:00 2025\nFrom: x'))).toBe(
      true,
    );
    expect(await acceptsFile(mboxReader, inputFile('notes', 'From here on 10:00 it was said\n'))).toBe(false);
  });

  it('crashes on no bytes, and its ranges are sound', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '--B',
        '--B--',
        '',
        'Content-Type: text/html',
        'Content-Type: multipart/mixed; boundary=B',
        '<p>x',
      ),
      fc.constantFrom('Content-Type: message/rfc822', 'From: a@b.c', '> q', '-- ', 'Content-Transfer-Encoding: base64'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 20 }), async (lines) => {
        const { documents } = await readMbox(`From a@b.c Thu May 22 10:00:00 2025\nFrom: a@b.c\n${lines.join('\n')}`);
        for (const document of documents) expect(findRangeFaults(document)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('mailboxes', () => {
  const separator = 'From ada@example.org Thu May 22 10:00:00 2025';

  it('reads each message, and `From ` within one as text', async () => {
    const content = [
      `${separator}\nMessage-ID: <1@x>\nSubject: One\n\nFrom what I hear.\n>From all sides.\n>>From more.\n`,
      `${separator}\nSubject: Two\n\nText.\nFrom me.\n`,
    ].join('\n');
    const { documents, failed } = await readMbox(content);
    expect(failed).toEqual([]);
    expect(documents).toMatchObject([
      { id: '1@x', title: 'One', text: 'From what I hear.\nFrom all sides.\n>From more.', origin: 'a.mbox:1' },
      { id: 'a.mbox#2', title: 'Two', text: 'Text.\nFrom me.', origin: 'a.mbox:9' },
    ]);
    expect(documents.reduce((sum, document) => sum + document.sizeBytes, 0)).toBe(Buffer.byteLength(content));
  });

  it('tells of a message that cannot be read, and goes on', async () => {
    const content = `${separator}\nno header\n\n\n${separator}\nSubject: Two\n\nText.\n`;
    const { documents, failed } = await readMbox(content);
    expect(documents).toMatchObject([{ title: 'Two' }]);
    expect(failed).toMatchObject([{ subject: 'a.mbox:1' }]);
  });

  it('refuses a file that is no mailbox', async () => {
    for (const content of ['', 'Some text.\n']) {
      await expect(readMbox(content)).rejects.toMatchObject({ code: 'unreadable', subject: 'a.mbox' });
    }
  });

  it('finds as many messages as were written, wherever the file is cut', async () => {
    const body = fc.array(fc.constantFrom('From here on', '>From there', 'Text.', '', '> quoted', 'From: x'), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(body, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 50 }),
        async (bodies, size) => {
          const content = bodies
            .map(
              (lines) =>
                `${separator}\nSubject: s\n\nStart.\n${lines.map((line) => line.replace(/^(>*From )/, '>$1')).join('\n')}\n\n`,
            )
            .join('');
          const { documents } = await readFile(mboxReader, inputFile('a.mbox', content, size));
          expect(documents.map(({ text }) => text)).toEqual(
            bodies.map((lines) => ['Start.', ...lines].join('\n').trim()),
          );
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});
