/** Ends the work on a request whose client has closed the connection, as a page does with every further key. */
import type { Cancellation } from '@loci/engine';
import type { Context } from 'hono';

/** nginx's number for a client that did not wait; only logs and measurements ever see it. */
export const CLIENT_GONE_STATUS = 499;

/** No failure of the server, and nobody is there to be told. */
export class ClientGone extends Error {
  constructor() {
    super('The client closed the connection before it was answered.');
    this.name = 'ClientGone';
  }
}

export function untilClientGone(context: Context): Cancellation {
  const { signal } = context.req.raw;
  return {
    // The signal's own reason need not be an error.
    throwIfAborted() {
      if (signal.aborted) throw new ClientGone();
    },
  };
}
