import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { readConfiguration } from '../config/configuration.js';
import { OutboundError } from './outbound-error.js';
import type { OutboundNetwork, VettedTarget } from './outbound-network.js';
import { Outbound } from './outbound.js';

/** Names as the test has them; whatever is connected to, the packet goes to the test's own server and nowhere else. */
class TestNetwork implements OutboundNetwork {
  readonly asked: VettedTarget[] = [];
  readonly sockets: Socket[] = [];
  resolutions = 0;

  constructor(
    private readonly port: number,
    private readonly names: Readonly<Record<string, readonly string[][]>>,
  ) {}

  texts(): Promise<string[]> {
    return Promise.resolve([]);
  }

  resolve(name: string): Promise<string[]> {
    const answers = this.names[name];
    if (!answers) return Promise.reject(new Error('ENOTFOUND'));
    return Promise.resolve(answers[Math.min(this.resolutions++, answers.length - 1)]!);
  }

  connect(target: VettedTarget): Socket {
    this.asked.push(target);
    const socket = connect({ host: '127.0.0.1', port: this.port });
    this.sockets.push(socket);
    return socket;
  }
}

describe('the door to addresses that somebody typed in', () => {
  let server: Server;
  let listener: RequestListener;
  let network: TestNetwork;

  beforeEach(async () => {
    listener = (_request, response) => response.end('hello');
    server = createServer((request, response) => listener(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    for (const socket of network.sockets) socket.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  function outbound(names: Readonly<Record<string, readonly string[][]>>, innerNetworks = ''): Outbound {
    network = new TestNetwork((server.address() as AddressInfo).port, names);
    const env = { DATABASE_URL: 'postgres://none', OUTBOUND_INNER_NETWORKS: innerNetworks };
    return new Outbound(readConfiguration(env), network);
  }
  const ask = (door: Outbound, url: string, more: object = {}) =>
    door.send({ url, timeoutMilliseconds: 2_000, maxBytes: 1_000, redirects: 2, ...more });
  const refusal = (reason: string) => expect.objectContaining({ reason }) as OutboundError;

  it('connects to the vetted address, not to the name', async () => {
    const door = outbound({ 'calendar.example': [['8.8.8.8']] });
    const answer = await ask(door, 'http://calendar.example/mine.ics?a=1');
    expect([answer.status, answer.body.toString()]).toEqual([200, 'hello']);
    expect(network.asked).toEqual([{ address: '8.8.8.8', port: 80, certificateName: null }]);
  });

  it('wants the certificate of the name, and looks the name up once', async () => {
    const door = outbound({ 'calendar.example': [['8.8.8.8'], ['127.0.0.1']] });
    // The test's server speaks plain HTTP, whatever the target says: only where it went matters here.
    await ask(door, 'https://calendar.example/');
    expect(network.asked).toEqual([{ address: '8.8.8.8', port: 443, certificateName: 'calendar.example' }]);
    expect(network.resolutions).toBe(1);
  });

  it.each([
    ['to this machine', ['127.0.0.1']],
    ['to an outer address first and an inner one second', ['8.8.8.8', '127.0.0.1']],
    ['to an inner address in the disguise of IPv6', ['8.8.8.8', '::ffff:10.0.0.1']],
    ['to where clouds keep their keys', ['169.254.169.254']],
  ])('connects to nothing where a name leads %s', async (_case, addresses) => {
    const door = outbound({ 'trap.example': [addresses] });
    await expect(ask(door, 'https://trap.example/')).rejects.toEqual(refusal('address_refused'));
    expect(network.asked).toEqual([]);
  });

  it('connects to nothing for an address in the URL, which no resolver is asked about', async () => {
    const door = outbound({});
    await expect(ask(door, 'http://0x7f.1/')).rejects.toEqual(refusal('address_refused'));
    expect([network.asked, network.resolutions]).toEqual([[], 0]);
  });

  it('vets every redirect anew', async () => {
    listener = (request, response) => {
      const to = request.url === '/' ? '/second' : 'http://127.0.0.1:6379/';
      response.writeHead(302, { location: to }).end();
    };
    const door = outbound({ 'calendar.example': [['8.8.8.8']] });
    await expect(ask(door, 'http://calendar.example/')).rejects.toEqual(refusal('address_refused'));
    expect(network.asked.map((one) => one.address)).toEqual(['8.8.8.8', '8.8.8.8']);
  });

  it('follows no more redirects than it was told, and none from HTTPS to HTTP', async () => {
    listener = (_request, response) => response.writeHead(302, { location: 'http://calendar.example/' }).end();
    const door = outbound({ 'calendar.example': [['8.8.8.8']] });
    await expect(ask(door, 'http://calendar.example/')).rejects.toEqual(refusal('too_many_redirects'));
    expect(network.asked).toHaveLength(3);
    await expect(ask(door, 'https://calendar.example/')).rejects.toEqual(refusal('address_refused'));
  });

  it('cuts off what is too large, packed or not', async () => {
    const door = outbound({ 'calendar.example': [['8.8.8.8']] });
    listener = (_request, response) => response.end(Buffer.alloc(1_001));
    await expect(ask(door, 'http://calendar.example/')).rejects.toEqual(refusal('too_large'));
    const bomb = gzipSync(Buffer.alloc(10_000_000));
    listener = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    await expect(ask(door, 'http://calendar.example/')).rejects.toEqual(refusal('too_large'));
  });

  it('reads what is packed, and refuses packing that it did not ask for', async () => {
    const door = outbound({ 'calendar.example': [['8.8.8.8']] });
    listener = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello'));
    expect((await ask(door, 'http://calendar.example/')).body.toString()).toBe('hello');
    listener = (_request, response) => response.writeHead(200, { 'content-encoding': 'br' }).end('hello');
    await expect(ask(door, 'http://calendar.example/')).rejects.toEqual(refusal('malformed_answer'));
  });

  it.each([
    ['that never answers', () => undefined],
    [
      'that drips',
      (_request, response) => {
        response.write('x');
        const drip = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ] satisfies [string, RequestListener][])('gives a server up %s', async (_case, slow) => {
    listener = slow;
    const door = outbound({ 'calendar.example': [['8.8.8.8']] });
    const began = Date.now();
    await expect(ask(door, 'http://calendar.example/', { timeoutMilliseconds: 200 })).rejects.toEqual(
      refusal('timed_out'),
    );
    expect(Date.now() - began).toBeLessThan(1_500);
  });

  it('tells a name that does not exist from a server that does not answer', async () => {
    const door = outbound({ 'calendar.example': [['8.8.8.8']] });
    await expect(ask(door, 'https://nobody.example/')).rejects.toEqual(refusal('name_unknown'));
    listener = (request) => request.socket.destroy();
    await expect(ask(door, 'http://calendar.example/')).rejects.toEqual(refusal('unreachable'));
  });

  it('reaches inside only where the operator said so', async () => {
    const door = outbound({ 'nextcloud.lan': [['10.1.0.5']], 'other.lan': [['10.2.0.5']] }, '10.1.0.0/16');
    await ask(door, 'http://nextcloud.lan:8080/mine.ics');
    expect(network.asked).toEqual([{ address: '10.1.0.5', port: 8080, certificateName: null }]);
    await expect(ask(door, 'http://other.lan/')).rejects.toEqual(refusal('address_refused'));
  });
});
