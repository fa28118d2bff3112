/** How Loci names itself to the hosts that it asks. */
import { readFileSync } from 'node:fs';
import { ROBOT_NAME } from './robots.js';

/** `Loci/1.2.3`, with the version that the package's manifest has. */
export function userAgent(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return `${ROBOT_NAME}/${String((manifest as { readonly version: unknown }).version)}`;
}
