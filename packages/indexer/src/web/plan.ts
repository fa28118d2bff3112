/** The addresses that a run asks for, which grow as lists are read: each once, and no more than there may be. */
import { LociError } from '@loci/engine';
import type { Complaint } from '../readers/reader.js';
import type { ListedLinks } from './read-links.js';
import { parseWebAddress } from './web-address.js';

export interface Task {
  readonly url: URL;
  /** `page`s stand in a list, and are taken as they are; so do `sitemap`s, in another sitemap. */
  readonly role: 'given' | 'page' | 'sitemap';
}

export interface Plan {
  /** In the order in which they are to be asked for; grows while it is gone through. */
  readonly tasks: readonly Task[];
  /** Takes up what the list at an address leads to, as far as it may. */
  add(links: ListedLinks, list: URL): void;
  /** What was listed and not taken up, a complaint for each reason and host. */
  leftOut(): Complaint[];
}

/** Sitemaps that one run reads, in all. */
const MAX_SITEMAPS = 200;
/** Other hosts that complaints name one by one. */
const MAX_NAMED_HOSTS = 20;

export function createPlan(
  given: readonly URL[],
  maxPages: number,
  isHostAllowed: (hostname: string) => boolean,
): Plan {
  const tasks: Task[] = [];
  const known = new Set<string>();
  const elsewhere = new Map<string, number>();
  const counts = { page: 0, sitemap: 0 };
  let tooMany = 0;
  let unusable = 0;
  let firstUnusable: Complaint | null = null;

  function take(task: Task): void {
    known.add(task.url.href);
    tasks.push(task);
  }

  function parse(link: string, list: URL): URL | null {
    try {
      return parseWebAddress(link, list);
    } catch (error) {
      if (!(error instanceof LociError)) throw error;
      unusable++;
      firstUnusable ??= { subject: list.href, message: error.message };
      return null;
    }
  }

  function addLink(link: string, list: URL, role: 'page' | 'sitemap'): void {
    const url = parse(link, list);
    if (url === null || known.has(url.href)) return;
    if (!isHostAllowed(url.hostname)) {
      const host = elsewhere.has(url.hostname) || elsewhere.size < MAX_NAMED_HOSTS ? url.hostname : 'still other hosts';
      elsewhere.set(host, (elsewhere.get(host) ?? 0) + 1);
    } else if (counts[role] >= (role === 'page' ? maxPages : MAX_SITEMAPS)) tooMany++;
    else {
      counts[role]++;
      take({ url, role });
    }
  }

  for (const url of given) if (!known.has(url.href)) take({ url, role: 'given' });
  return {
    tasks,
    add(links, list) {
      for (const link of links.sitemaps) addLink(link, list, 'sitemap');
      for (const link of links.pages) addLink(link, list, 'page');
    },
    leftOut() {
      const complaints: Complaint[] = [];
      for (const [host, count] of elsewhere) {
        const message = `Listed addresses on ${host} were left out (${count}). Allow a host with --allow-host.`;
        complaints.push({ subject: host, message });
      }
      const subject = given[0]?.href ?? '';
      if (tooMany > 0) {
        const limits = `the limit is ${maxPages} pages and ${MAX_SITEMAPS} sitemaps`;
        const message = `Listed addresses were left out (${tooMany}): ${limits}. Allow more pages with --web-pages.`;
        complaints.push({ subject, message });
      }
      if (firstUnusable !== null) {
        const message = `Listed addresses cannot be asked for (${unusable}); the first: ${firstUnusable.message}`;
        complaints.push({ subject: firstUnusable.subject, message });
      }
      return complaints;
    },
  };
}
