/** Starts a browser for each worker before the first test, and ends them after the last: to start one takes longer than a test. */
import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from '../scripts/browser.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** By worker: where its browser is reached. A clipboard, for one, cannot be shared. */
    readonly browserEndpoints: readonly string[];
  }
}

let servers: readonly BrowserServer[] = [];

export async function setup(project: TestProject): Promise<void> {
  servers = await Promise.all(Array.from({ length: project.config.maxWorkers }, launchBrowserServer));
  project.provide(
    'browserEndpoints',
    servers.map((server) => server.wsEndpoint()),
  );
}

export async function teardown(): Promise<void> {
  await Promise.all(servers.map((server) => server.close()));
}
