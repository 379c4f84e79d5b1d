import ipaddr from 'ipaddr.js';

type Network = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Networks inside the operator's own walls that may be asked all the same. */
export type InnerNetworks = readonly Network[];

export type AddressVerdict = 'outer' | 'inner_allowed' | 'refused';

const globalIpv6: Network = [ipaddr.IPv6.parse('2000::'), 3];

/** Reads `10.0.0.0/8, 192.168.1.5/32`; throws where that makes no sense. */
export function readInnerNetworks(list: string): InnerNetworks {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => (one.includes('/') ? ipaddr.parseCIDR(one) : ipaddr.parseCIDR(`${one}/${isIpv6(one) ? 128 : 32}`)));
}

/**
 * Whether an address may be connected to. Only ordinary addresses of the internet may: lists of forbidden prefixes miss
 * 100.64/10, 198.18/15, `::`, `::ffff:127.0.0.1`, `64:ff9b::/96` and whatever is reserved next.
 */
export function vetAddress(address: string, inner: InnerNetworks): AddressVerdict {
  if (!ipaddr.isValid(address)) return 'refused';
  const parsed = ipaddr.parse(address);
  if (inner.some((network) => isIn(parsed, network))) return 'inner_allowed';
  if (parsed.range() !== 'unicast') return 'refused';
  return parsed.kind() === 'ipv4' || isIn(parsed, globalIpv6) ? 'outer' : 'refused';
}

/** The address that a URL's host spells, without brackets; null where it is a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
}

function isIpv6(address: string): boolean {
  return address.includes(':');
}

function isIn(address: ipaddr.IPv4 | ipaddr.IPv6, [base, bits]: Network): boolean {
  if (address.kind() !== base.kind()) return false;
  return address.match(base as ipaddr.IPv4 & ipaddr.IPv6, bits);
}
