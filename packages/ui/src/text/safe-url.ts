/** Lets through only addresses that cannot run code. */

const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);

/** The address as given where it is an absolute http, https or mailto URL, else null. */
export function safeUrl(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return SAFE_PROTOCOLS.has(new URL(address).protocol) ? address : null;
}
