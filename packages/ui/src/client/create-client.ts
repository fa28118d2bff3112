/** The client of the index that an element's attributes name. */
import type { LociClient } from './client.js';
import { deferClient } from './defer-client.js';

export interface IndexAddress {
  /** Where the server is, absolute or relative to the page; '' is the page's own folder. */
  readonly server: string;
  /** The folder of an exported index, absolute or relative to the page; where it is given, no server is asked. */
  readonly index: string;
}

export function createClient({ server, index }: IndexAddress): LociClient {
  const { href } = new URL(index || server || '.', document.baseURI);
  return deferClient(
    index
      ? async () => (await import('./static-client.js')).staticClientOf
      : async () => (await import('./http-client.js')).httpClientOf,
    href,
  );
}
