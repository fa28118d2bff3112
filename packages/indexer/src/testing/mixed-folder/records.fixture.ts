/** Records, tables, mail, subtitles and feeds. */
import {
  BOHEMIA,
  CRISIS,
  DONKEY,
  FEDERALIST,
  GETTYSBURG,
  ON_LIBERTY,
  ORIGIN_OF_SPECIES,
  ROMAN_EMPIRE,
  SELF_RELIANCE,
  TWO_CITIES,
  WEALTH_OF_NATIONS,
} from './passages.fixture.js';

/** What mail quotes and signs with, and what subtitles mark: no passage may hold any of it. */
export const RECORD_FURNITURE = ['Would you send me', 'Sent from my', '<i>', 'Unsubscribe here'] as const;

export const ESSAYS_JSON = JSON.stringify({
  essays: [
    {
      id: 'liberty',
      title: 'On Liberty',
      author: 'John Stuart Mill',
      date: '1859',
      source: 'Essays of the century',
      url: 'https://essays.example/liberty',
      text: ON_LIBERTY,
    },
    { id: 'reliance', title: 'Self-Reliance', author: 'Ralph Waldo Emerson', date: '1841', content: SELF_RELIANCE },
  ],
});

export const SINGLE_JSON = JSON.stringify({
  headline: 'The empire of Rome',
  author: { name: 'Edward Gibbon' },
  datePublished: '1776-02-17',
  articleBody: ROMAN_EMPIRE,
});

export const PAPERS_JSONL = `${[
  {
    _id: 'paper-51',
    title: 'Federalist No. 51',
    author: 'James Madison',
    date: '1788-02-08',
    text: FEDERALIST.join('\n\n'),
  },
  { _id: 'crisis-1', title: 'The American Crisis', author: 'Thomas Paine', date: '1776-12-19', text: CRISIS },
]
  .map((record) => JSON.stringify(record))
  .join('\n')}\n`;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

export const BOOKS_CSV = `id,title,author,date,text
two-cities,A Tale of Two Cities,Charles Dickens,1859,${quoted(TWO_CITIES)}
bohemia,A Scandal in Bohemia,Arthur Conan Doyle,1891-07,${quoted(`${BOHEMIA}\n\nIt was not that he felt any emotion akin to love for Irene Adler.`)}
`;

export const TRAVELS_TSV = `title\tauthor\tdate\ttext\nTravels with a Donkey\tR. L. Stevenson\t1879\t${DONKEY}\n`;

/** In Windows-1252, as spreadsheets of Western Europe write tables. */
export const PRICES_CSV = new Uint8Array(
  Buffer.from(
    'title;text;date\nAuf dem Markt;"Der Käse kostet mehr als im Frühjahr, weil die Kühe länger im Stall standen; die Händler nennen das eine Übergangszeit.";2020-04-18\n',
    'latin1',
  ),
);

export const QUESTION_EML = [
  'From: =?UTF-8?Q?S=C3=A9bastien_Roux?= <roux@archive.example>',
  'To: desk@paper.example',
  'Subject: =?UTF-8?B?VGhlIGxldHRlcnMgb2YgMTg0OA==?=',
  'Date: Tue, 14 May 2024 09:30:00 +0200',
  'Message-ID: <1848@archive.example>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Dear all,',
  '',
  'the letters of 1848 are in the third box, below the drawings, and not where the catalogue =',
  'has them. I have put a slip into the caf=E9 ledger, so that the next one to look will find th=',
  'em sooner.',
  '',
  'S=E9bastien',
  '',
  'On Mon, 13 May 2024 at 17:02, Desk <desk@paper.example> wrote:',
  '> Would you send me the letters of 1848, please?',
  '',
  '-- ',
  'Sent from my archive',
  '',
].join('\r\n');

export const NOTICE_EML = [
  'From: Town Library <news@library.example>',
  'To: readers@library.example',
  'Subject: Longer hours from June',
  'Date: Sat, 25 May 2024 08:00:00 GMT',
  'Message-ID: <hours@library.example>',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<html><body><h1>Longer hours</h1><p>From June the library is open until nine on weekdays, because the students have asked for it and the new lamps allow it.</p>',
  '<ul><li>The reading room on the second floor stays as quiet as it was.</li><li>Books may be handed back at night through the flap beside the door.</li></ul></body></html>',
  '',
].join('\r\n');

export const LIST_MBOX = `From ada@list.example Mon Mar 02 10:00:00 2015
From: Ada Low <ada@list.example>
To: bindings@list.example
List-Id: Old bindings <bindings.list.example>
Subject: Glue for leather
Date: Mon, 2 Mar 2015 10:00:00 +0000
Message-ID: <glue-1@list.example>

Has anybody used wheat paste on calf that is older than two hundred years? The recipes that I find are all for cloth, and I have one volume and no second try.

From ben@list.example Mon Mar 02 12:00:00 2015
From: Ben High <ben@list.example>
To: bindings@list.example
List-Id: Old bindings <bindings.list.example>
Subject: Re: Glue for leather
Date: Mon, 2 Mar 2015 12:00:00 +0000
Message-ID: <glue-2@list.example>

Ada Low wrote:
> Has anybody used wheat paste on calf? Would you send me the recipe?

Yes, thinned with a little alcohol, and only after the leather had lain between damp sheets for a day.
>From experience I would try it on the inside of the spine first.
`;

export const ADDRESS_VTT = `WEBVTT
Language: en

00:00:01.000 --> 00:00:06.500
<v Reader>Four score and seven years ago our fathers

00:00:06.500 --> 00:00:12.000
<v Reader>brought forth on this continent, a new nation, <i>conceived in Liberty</i>,

00:00:12.000 --> 00:00:16.000
<v Reader>and dedicated to the proposition that all men are created equal.

01:02:20.000 --> 01:02:26.000
<v Reader>${GETTYSBURG[1].slice(0, 75)}

01:02:26.000 --> 01:02:33.000
<v Reader>${GETTYSBURG[1].slice(75).trim()}
`;

export const WALK_SRT = `1
00:00:02,000 --> 00:00:05,000
The path begins behind the mill
and climbs for an hour.

2
00:00:05,200 --> 00:00:09,000
<i>Nobody keeps it, and yet
it has never been lost.</i>

3
00:01:30,000 --> 00:01:34,500
At the top there is a bench, a spring,
and a view of two countries.
`;

export const NEWS_RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Hill Gazette</title><link>https://gazette.example/</link><language>en-gb</language>
<item><title>Orchard opens to all</title><link>/orchard</link><guid isPermaLink="false">gazette-1</guid><dc:creator>Lena Moor</dc:creator>
<pubDate>Wed, 09 Sep 2020 07:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The orchard behind the school is open to everybody from today, and whoever picks a basket is asked to leave a second one for those who cannot climb.</p><h3>What is ripe</h3><ul><li>Plums, but only on the southern side of the wall.</li><li>Early apples, which do not keep beyond October.</li></ul>]]></content:encoded></item>
<item><title>Road closed &amp;amp; reopened</title><link>https://gazette.example/road</link><guid>gazette-2</guid><pubDate>Thu, 10 Sep 2020 07:00:00 GMT</pubDate>
<description>The road to the quarry was closed at noon and opened again at one, since nobody could say who had closed it.</description></item></channel></rss>`;

export const NOTES_ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Field notes</title><id>urn:notes</id><updated>2021-06-01T00:00:00Z</updated>
<author><name>Cora Finch</name></author><link href="https://notes.example/"/>
<entry><title>Swifts</title><id>urn:notes:swifts</id><link href="https://notes.example/swifts"/><published>2021-05-08T05:00:00Z</published><updated>2021-06-01T00:00:00Z</updated>
<content type="html">&lt;p&gt;The swifts came back on the eighth, two days later than last year, and went straight to the holes that the masons had left for them in the tower.&lt;/p&gt;</content></entry></feed>`;

export const FEED_JSON = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Workbench',
  language: 'en',
  items: [
    {
      id: 'bench-7',
      url: 'https://workbench.example/7',
      title: 'A plane that sings',
      date_published: '2023-01-20T12:00:00Z',
      authors: [{ name: 'Ivo Lark' }],
      content_text: ORIGIN_OF_SPECIES[1],
    },
  ],
});

/** Two good lines around one that is no JSON. */
export const HALF_GOOD_JSONL = `${JSON.stringify({ _id: 'pins-1', title: 'Pins', text: WEALTH_OF_NATIONS[1] })}\n{"_id": "pins-2", "text": \n${JSON.stringify({ _id: 'pins-3', title: 'Dinner', text: WEALTH_OF_NATIONS[2] })}\n`;
