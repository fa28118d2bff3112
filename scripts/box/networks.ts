/** The networks that the box is measured over, and how a browser is held to one. */
import type { BrowserContext, Page } from 'playwright-core';

/** As `Network.emulateNetworkConditions` of the Chrome DevTools Protocol takes them. */
interface Conditions {
  readonly offline: boolean;
  /** Milliseconds that each request takes more. */
  readonly latency: number;
  /** Bytes a second. */
  readonly downloadThroughput: number;
  readonly uploadThroughput: number;
}

export interface Network {
  readonly name: string;
  /** Null for a network that is not throttled. */
  readonly conditions: Conditions | null;
}

/** The presets of Chrome's developer tools: 90 % and 80 % of nominal 1.6 Mbit/s and 500 kbit/s, with their latencies. */
export const NETWORKS: readonly Network[] = [
  { name: 'Not throttled', conditions: null },
  {
    name: 'Fast 3G',
    conditions: { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 },
  },
  {
    name: 'Slow 3G',
    conditions: { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 },
  },
];

export async function throttle(context: BrowserContext, page: Page, { conditions }: Network): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (conditions !== null) await session.send('Network.emulateNetworkConditions', conditions);
}
