/** Which arguments are addresses of the web, and which of these Loci asks for. */
import { LociError } from '@loci/engine';

/** The longest address in a sitemap (sitemaps.org, protocol 0.9); a longer one is a trap or a mistake. */
const MAX_ADDRESS_LENGTH = 2048;

/** Whether an argument that could be a path is an `http` or `https` address. */
export function isWebAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/**
 * An absolute address without its fragment, which is never sent. Throws `LociError` `bad-request` for what is no `http`
 * or `https` address, holds a user name or a password, or is longer than 2,048 characters.
 */
export function parseWebAddress(address: string, base?: URL): URL {
  const shown = address.length > 200 ? `${address.slice(0, 199)}…` : address;
  const refuse = (reason: string) => new LociError('bad-request', `${shown} ${reason}.`, { subject: shown });
  if (address.length > MAX_ADDRESS_LENGTH) {
    throw refuse(`is longer than ${MAX_ADDRESS_LENGTH} characters, the most that an address may have`);
  }
  if (!URL.canParse(address.trim(), base?.href)) {
    throw refuse('is not an address of the web; expected, for example, https://news.example/feed.xml');
  }
  const url = new URL(address.trim(), base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('is not an http or https address');
  if (url.username !== '' || url.password !== '') {
    // The message must not repeat the password.
    const host = url.host;
    throw new LociError('bad-request', `The address at ${host} holds a user name or password. Leave it out.`, {
      subject: host,
    });
  }
  url.hash = '';
  return url;
}

/** The name that a host goes by when hosts are compared: `www.news.example` and `news.example` are one. */
export function hostKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');
}
