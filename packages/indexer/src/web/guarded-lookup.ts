/** Resolves host names for connections, and refuses names that lead to addresses which are not to be connected to. */
import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { LociError } from '@loci/engine';
import type { AddressPolicy } from './address-policy.js';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;

export const resolveBySystem: Resolve = (hostname) => systemLookup(hostname, { all: true });

export interface GuardedLookup {
  /** Throws `LociError` `bad-request` where the host is itself an address that is refused: those are never looked up. */
  readonly checkLiteral: (hostname: string) => void;
  /**
   * For `lookup` of `node:net`. The addresses that it gives are the ones that are connected to, so that a name which
   * leads elsewhere a moment later (DNS rebinding) gains nothing. One refused address refuses the name.
   */
  readonly lookup: LookupFunction;
}

export function createGuardedLookup(resolve: Resolve, policy: AddressPolicy): GuardedLookup {
  function check(hostname: string, address: string): void {
    const kind = policy(address);
    if (kind === null) return;
    const leads = hostname === address ? hostname : `${hostname} leads to ${address}, which`;
    throw new LociError(
      'bad-request',
      `${leads} is a ${kind} address and not one of the public internet. Allow such addresses with --allow-private`,
      { subject: hostname },
    );
  }
  async function resolveChecked(hostname: string): Promise<readonly ResolvedAddress[]> {
    const addresses = await resolve(hostname);
    for (const { address } of addresses) check(hostname, address);
    return addresses;
  }
  return {
    checkLiteral(hostname) {
      const address = hostname.replace(/^\[|\]$/g, '');
      if (isIP(address)) check(address, address);
    },
    lookup(hostname, options, callback) {
      resolveChecked(hostname).then(
        (addresses) => {
          const [first] = addresses;
          if (!first) callback(Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' }), []);
          else if (options.all) callback(null, [...addresses]);
          else callback(null, first.address, first.family);
        },
        (error: NodeJS.ErrnoException) => callback(error, []),
      );
    },
  };
}
