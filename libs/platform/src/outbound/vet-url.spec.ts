import { readInnerNetworks, vetAddress } from './vet-address.js';
import { vetUrl } from './vet-url.js';

/** Spellings that lead to this machine, its network or nowhere; half of them pass a list of forbidden prefixes. */
const inner = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://127.0.1/',
  'http://0177.0.0.1/',
  'http://0x7f.0.0.1/',
  'http://0x7f000001/',
  'http://2130706433/',
  'http://017700000001/',
  'http://１２７.０.０.１/',
  'http://127。0。0。1/',
  'http://127.0.0.1./',
  'http://0/',
  'http://0.0.0.0/',
  'http://[::1]/',
  'http://[::]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://[64:ff9b:1::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001::1]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[fd00::1]/',
  'http://[ff02::1]/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://198.18.0.1/',
  'http://192.0.0.8/',
  'http://203.0.113.5/',
  'http://224.0.0.1/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://localhost/',
  'http://localhost./',
  'http://LOCALHOST/',
  'http://db/',
  'http://metadata.google.internal/',
  'http://printer.local/',
];

const notAsked = [
  'ftp://example.com/',
  'file:///etc/passwd',
  'gopher://example.com/',
  'data:text/calendar,x',
  'javascript:alert(1)',
  'https://user@example.com/',
  'https://user:word@example.com/',
  'https://example.com:22/',
  'https://example.com:6379/',
  'https://example.com:8443/',
  'https://',
  '//example.com/',
  'example.com',
  '',
];

describe('what may be asked', () => {
  it.each(inner)('refuses %s, which is not of the internet', (url) => {
    expect(vetUrl(url, [])).toBeNull();
  });
  it.each(notAsked)('refuses %s', (url) => {
    expect(vetUrl(url, [])).toBeNull();
  });
  it.each([
    'https://calendar.google.com/calendar/ical/x/basic.ics',
    'http://example.com/',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
  ])('lets %s pass', (url) => {
    expect(vetUrl(url, [])).not.toBeNull();
  });

  it('asks inner networks that the operator names, on any port, and no others', () => {
    const networks = readInnerNetworks('10.1.0.0/16, 127.0.0.1, fd00::/8');
    expect(vetUrl('http://10.1.2.3:8080/', networks)).not.toBeNull();
    expect(vetUrl('http://[fd00::5]:5232/', networks)).not.toBeNull();
    expect(vetUrl('http://10.2.0.1/', networks)).toBeNull();
    expect(vetUrl('http://127.0.0.2/', networks)).toBeNull();
    expect(vetUrl('https://8.8.8.8:8080/', networks)).toBeNull();
    expect(vetAddress('::ffff:127.0.0.1', networks)).toBe('refused');
  });

  it('refuses what is too long to be kept', () => {
    expect(vetUrl(`https://example.com/${'a'.repeat(2048)}`, [])).toBeNull();
  });

  it('refuses a setting that makes no sense', () => {
    expect(() => readInnerNetworks('10.0.0.0/8, here')).toThrow('ipaddr');
  });
});
