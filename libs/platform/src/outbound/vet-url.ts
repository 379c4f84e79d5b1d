import { literalAddress, vetAddress, type InnerNetworks } from './vet-address.js';

const ports: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };
const longestUrl = 2048;

/** A URL that nothing speaks against before its name is resolved. */
export interface VettedUrl {
  readonly url: URL;
  readonly port: number;
  /** Where the host is an address itself. */
  readonly literal: string | null;
}

/**
 * Whether a URL may be asked, as far as it can be told without resolving its name: HTTP or HTTPS on their own ports, no
 * credentials, no address and no name that means this machine or its network. Null where it may not.
 */
export function vetUrl(text: string, inner: InnerNetworks): VettedUrl | null {
  if (text.length > longestUrl || !URL.canParse(text)) return null;
  const url = new URL(text);
  const usual = ports[url.protocol];
  if (usual === undefined || url.username !== '' || url.password !== '' || url.hostname === '') return null;
  const port = url.port === '' ? usual : Number(url.port);
  const literal = literalAddress(url.hostname);
  if (literal !== null) {
    const verdict = vetAddress(literal, inner);
    return verdict === 'refused' || (verdict === 'outer' && !isUsual(port)) ? null : { url, port, literal };
  }
  // With inner networks allowed, what a name means is decided by its addresses.
  if (inner.length === 0 && (isInnerName(url.hostname) || !isUsual(port))) return null;
  return { url, port, literal };
}

/** The ports that other people's servers may be asked on. */
export function isUsual(port: number): boolean {
  return port === 80 || port === 443;
}

function isInnerName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '').toLowerCase();
  return !name.includes('.') || /\.(localhost|local|internal|intranet|lan|home|corp|arpa|localdomain)$/.test(name);
}
