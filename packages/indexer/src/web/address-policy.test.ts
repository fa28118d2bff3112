/** Every range that is not the public internet is known as what it is. */
import { describe, expect, it } from 'vitest';
import { publicAddressesOnly } from './address-policy.js';

describe('publicAddressesOnly', () => {
  it.each(['93.184.215.14', '1.1.1.1', '2606:4700:4700::1111', '::ffff:1.1.1.1', '64:ff9b::101:101'])(
    'allows %s',
    (address) => {
      expect(publicAddressesOnly(address)).toBeNull();
    },
  );

  it.each([
    ['127.0.0.1', 'loopback'],
    ['::1', 'loopback'],
    ['0.0.0.0', 'local'],
    ['::', 'local'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['192.168.1.1', 'private'],
    ['fd00:ec2::254', 'private'],
    ['169.254.169.254', 'link-local'],
    ['fe80::1', 'link-local'],
    ['100.100.100.200', 'carrier network'],
    ['168.63.129.16', 'platform'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:a9fe:a9fe', 'link-local'],
    ['64:ff9b::7f00:1', 'loopback'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['2002:7f00:1::', '6to4'],
    ['2001:0:1::', 'teredo'],
    ['192.0.2.1', 'reserved'],
    ['not an address', 'unknown'],
  ])('refuses %s as %s', (address, kind) => {
    expect(publicAddressesOnly(address)).toBe(kind);
  });

  it('refuses addresses with a zone and the old form that hides an IPv4 address', () => {
    expect(publicAddressesOnly('fe80::1%eth0')).not.toBeNull();
    expect(publicAddressesOnly('::127.0.0.1')).not.toBeNull();
  });
});
