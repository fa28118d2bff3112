/** A client of an exported index, whose code is loaded when it is first asked. */
import type { LociClient } from './client.js';
import { type Failure, RequestError } from './failure.js';

interface ClientModule {
  staticClientOf(index: string, toError: (failure: Failure) => Error): LociClient;
}

/** `index` as in `StaticClientOptions`. */
export function deferClient(load: () => Promise<ClientModule>, index: string): LociClient {
  const toError = (failure: Failure, cause?: unknown) => new RequestError(failure, { cause });
  // A table of the methods would weigh more in the box than the page has to spare.
  return new Proxy({} as LociClient, {
    get:
      (_, method: keyof LociClient) =>
      async (...args: never[]) => {
        const { staticClientOf } = await load().catch((cause) => {
          throw toError({ kind: 'incomplete', detail: null }, cause);
        });
        return (staticClientOf(index, toError)[method] as (...args: never[]) => unknown)(...args);
      },
  });
}
