/** Takes the name of the site off a page's title. */
import { fold } from './measures.js';

/** What stands between a title and the name of the site or section. */
const SEPARATOR = /\s+(?:[|–—·•»«›‹:]|::|-{1,2}|\/{2})\s+|\s*\|\s*/;
/** A heading that does not begin the title and is less of it names the site or the section. */
const MIN_TITLE_SHARE = 0.5;
/** Of `example` in `example.org`; what a host has after the name is no longer than `.co.uk`. */
const MIN_HOST_NAME = 3;
const MAX_SUFFIX = 5;

export interface TitleContext {
  /** Names of the site. */
  readonly sites: readonly string[];
  /** Host of the page's address, '' where unknown. */
  readonly host: string;
  /** Headings of level 1. */
  readonly headings: readonly string[];
}

/**
 * The title without the name of the site at its start or end: a part that is called as the site or its host is, or
 * all that stands beside a heading of the page. What is not certain to be a name is kept.
 */
export function cleanTitle(title: string, context: TitleContext): string {
  const line = title.replace(/\s+/g, ' ').trim();
  const isKnownName = createNameTest(context.sites, context.host);
  const parts = context.headings.filter((heading) => isPartOf(heading, line) && !isKnownName(heading));
  const isTitle = (part: string) => line.startsWith(part) || part.length >= line.length * MIN_TITLE_SHARE;
  const heading = parts.find(isTitle);
  if (heading !== undefined) return heading;
  const isName = createNameTest([...context.sites, ...parts], context.host);
  let rest = line;
  for (;;) {
    const [first = '', ...others] = rest.split(SEPARATOR);
    const last = others.at(-1);
    if (last === undefined) return rest;
    if (isName(last)) rest = rest.slice(0, rest.lastIndexOf(last)).replace(TRAILING, '');
    else if (isName(first)) rest = rest.slice(rest.indexOf(first) + first.length).replace(LEADING, '');
    else return rest;
  }
}

function createNameTest(sites: readonly string[], host: string): (part: string) => boolean {
  const names = new Set(sites.map(fold));
  const bareHost = squeeze(host.replace(/^www\./, ''));
  return (part) => {
    const name = squeeze(part);
    const isHost =
      name.length >= MIN_HOST_NAME && bareHost.startsWith(name) && bareHost.length - name.length <= MAX_SUFFIX;
    return names.has(fold(part)) || isHost;
  };
}

const TRAILING = /[\s|–—·•»«›‹:/-]+$/;
const LEADING = /^[\s|–—·•»«›‹:/-]+/;

/** Whether the title is the heading, or the heading with something beside it that is set off. */
function isPartOf(heading: string, title: string): boolean {
  const folded = fold(heading);
  if (folded === '') return false;
  if (title.endsWith(`: ${heading}`)) return true;
  const parts = title.split(SEPARATOR).map(fold);
  return parts.some((_, from) => {
    let joined = '';
    for (let at = from; at < parts.length && joined.length < folded.length; at++) {
      joined = [joined, parts[at]].filter(Boolean).join(' ');
      if (joined === folded) return true;
    }
    return false;
  });
}

function squeeze(text: string): string {
  return fold(text).replaceAll(' ', '');
}
