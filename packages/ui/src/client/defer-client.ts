/** A client whose code is loaded when it is first asked. */
import type { LociClient } from './client.js';
import { type Failure, RequestError } from './failure.js';

type ClientOf = (address: string, toError: (failure: Failure) => Error) => LociClient;

/** `address` is that of the server or of the exported index. */
export function deferClient(load: () => Promise<ClientOf>, address: string): LociClient {
  const toError = (failure: Failure, cause?: unknown) => new RequestError(failure, { cause });
  // A table of the methods would weigh more in the box than the page has to spare.
  return new Proxy({} as LociClient, {
    get:
      (_, method: keyof LociClient) =>
      async (...args: never[]) => {
        const clientOf = await load().catch((cause) => {
          throw toError({ kind: 'incomplete', detail: null }, cause);
        });
        return (clientOf(address, toError)[method] as (...args: never[]) => unknown)(...args);
      },
  });
}
