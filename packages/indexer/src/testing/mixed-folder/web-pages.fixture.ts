/** Saved web pages of four layouts, with what pages put around a text. */
import { newsPage } from '../../readers/html/news-page.fixture.js';
import { CANDLE, ON_LIBERTY, ROMAN_EMPIRE, SELF_RELIANCE } from './passages.fixture.js';

/** Words that stand in menus, notices, comments and the like alone: no passage may hold any of them. */
export const PAGE_FURNITURE = [
  'cookies',
  'morning letter',
  'ditches',
  'Flood of 1954',
  'All rights reserved',
  'Subscribe',
  'Log in',
  'Recent posts',
  'Great post',
  'Jump to navigation',
  'Webmaster',
] as const;

/** Of a newspaper: who, when and where stand in JSON-LD alone. */
export const NEWS_PAGE = newsPage({
  head: `<link rel="canonical" href="https://post.example/2025/bridge">
<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'Organization', '@id': '#post', name: 'Valley Post' },
      {
        '@type': 'NewsArticle',
        headline: 'River closes bridge',
        datePublished: '2025-03-04T06:10:00+01:00',
        author: [{ '@type': 'Person', name: 'Ines Thale' }],
        publisher: { '@id': '#post' },
      },
    ],
  })}</script>`,
});

/** Of a weblog: no `article`, metadata in Open Graph, a column beside the text, comments below it. */
export const WEBLOG_PAGE = `<!DOCTYPE html><html lang="en-US"><head><meta charset="windows-1252">
<title>On consistency – The Paper Lantern</title>
<meta property="og:title" content="On consistency"><meta property="og:site_name" content="The Paper Lantern">
<meta property="article:published_time" content="2019-11-05T20:00:00Z"><meta name="author" content="Rosa Field">
<meta property="og:url" content="https://lantern.example/consistency"></head><body>
<div id="top"><a href="/">The Paper Lantern</a> <a href="/about">About</a> <a href="/login">Log in</a></div>
<div id="wrapper"><div id="content"><div class="post"><h2 class="post-title"><a href="/consistency">On consistency</a></h2>
<p class="meta">Posted by Rosa Field on 5 November 2019 in <a href="/c/essays">Essays</a></p>
<div class="entry"><p>Every winter I take the essays of Emerson from the shelf and find that I have marked the same lines as the year before, which says more about me than about him.</p>
<blockquote><p>${SELF_RELIANCE}</p></blockquote>
<p>I used to think that this was an excuse. Now it seems to me a description of work: one writes down what one sees today, in hard words, and tomorrow again, and the two pages need not agree.</p>
<p>A friend who restores clocks says it better. A clock that is never set again is consistent, and it is wrong twice as often every year.</p></div></div>
<div id="comments"><h3>2 comments</h3><ol><li><p>Great post, I have shared it with everybody in my class and they liked it very much indeed.</p></li>
<li><p>Great post, but what about the second half of the essay, which nobody ever reads to its end?</p></li></ol></div></div>
<div id="sidebar"><h3>Recent posts</h3><ul><li><a href="/1">A lamp for the hall</a></li><li><a href="/2">Ink, and how to take it out</a></li></ul>
<p>Subscribe by mail and never miss what is written here, free of charge, as long as there is a lantern.</p></div></div>
<div id="footer">© Rosa Field</div></body></html>`;

/** Of 1998: tables for the layout, upper case, nothing said of itself but a title. */
export const TABLE_PAGE = `<HTML><HEAD><TITLE>The Candle Pages: Lecture I</TITLE></HEAD><BODY BGCOLOR="#FFFFFF">
<TABLE WIDTH=600><TR><TD COLSPAN=2><A HREF=index.html>Home</A> | <A HREF=lec2.html>Lecture II</A> | <A HREF=guest.html>Guestbook</A></TD></TR>
<TR><TD WIDTH=120 VALIGN=top><FONT SIZE=-1><A HREF=a.html>Flame</A><BR><A HREF=b.html>Wick</A><BR><A HREF=c.html>Wax</A></FONT></TD>
<TD><H1>The Chemical History of a Candle</H1><P>${CANDLE}
<P>I propose to bring before you, in the course of these lectures, the Chemical History of a Candle. I have taken this subject on a former occasion; and were it left to my own will, I should prefer to repeat it almost every year.
<H2>The fuel</H2><P>There is not a law under which any part of this universe is governed which does not come into play, and is touched upon in these phenomena.</TD></TR>
<TR><TD COLSPAN=2><HR>Webmaster: webmaster@candle.example</TD></TR></TABLE></BODY></HTML>`;

/** Of an encyclopaedia: sections with ids, contents, notes and a box of facts. */
export const ENCYCLOPAEDIA_PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Liberty - Open Encyclopaedia</title>
<meta property="og:site_name" content="Open Encyclopaedia"></head><body><a class="skip" href="#nav">Jump to navigation</a>
<main id="content"><h1 id="firstHeading">Liberty</h1><div id="body">
<table class="infobox"><tr><th>Subject</th><td>Philosophy</td></tr><tr><th>See also</th><td><a href="/rights">Rights</a></td></tr></table>
<p><b>Liberty</b> is the state of being free within society from oppressive restrictions imposed by authority on one's way of life, behaviour, or views.<sup class="reference"><a href="#n1">[1]</a></sup></p>
<div id="toc"><h2>Contents</h2><ul><li><a href="#opinion">1 Opinion</a></li><li><a href="#rome">2 Rome</a></li></ul></div>
<h2 id="opinion">Opinion<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2><p>The best known defence of free opinion was published in 1859, and has been in print ever since.</p>
<blockquote><p>${ON_LIBERTY}</p></blockquote>
<h2 id="rome">Rome</h2><h3 id="provinces">The provinces</h3><p>${ROMAN_EMPIRE}</p>
<ul><li>The first emperor ruled from 27 BC and was careful not to be called a king by anybody.</li><li>The last one in the West was deposed in 476, and few of his subjects noticed.</li></ul></div></main>
<nav id="nav"><ul><li><a href="/">Main page</a></li><li><a href="/login">Log in</a></li></ul></nav></body></html>`;
