/** Tells the addresses of the public internet from those of the machine, its network and its hosting. */
import ipaddr from 'ipaddr.js';

/** Says what an IP address is (`loopback`, `private`, …) where it must not be connected to; null where it may. */
export type AddressPolicy = (address: string) => string | null;

/** Azure's virtual platform address: public by its number, answered by the host of a virtual machine. */
const PLATFORM_ADDRESSES = new Set(['168.63.129.16']);

/** Refuses all but public unicast addresses; an IPv4 address within an IPv6 one counts as itself. */
export const publicAddressesOnly: AddressPolicy = (address) => {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = embeddedAddress(ipaddr.parse(address));
  if (PLATFORM_ADDRESSES.has(parsed.toString())) return 'platform';
  const range = parsed.range();
  return range === 'unicast' ? null : (RANGE_NAMES[range] ?? range);
};

export const anyAddress: AddressPolicy = () => null;

const RANGE_NAMES: Readonly<Record<string, string>> = {
  linkLocal: 'link-local',
  uniqueLocal: 'private',
  carrierGradeNat: 'carrier network',
  unspecified: 'local',
};

/** Mapped (RFC 4291) and translated (RFC 6052) addresses reach the IPv4 address that they hold. */
function embeddedAddress(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (!(address instanceof ipaddr.IPv6)) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  if (address.range() === 'rfc6052') return ipaddr.fromByteArray(address.toByteArray().slice(-4));
  return address;
}
