import { lookup, resolveTxt } from 'node:dns/promises';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Where a connection goes: an address that was vetted, never a name that could be resolved anew. */
export interface VettedTarget {
  readonly address: string;
  readonly port: number;
  /** The name that the certificate must have; null for plain HTTP. */
  readonly certificateName: string | null;
}

/** Port: the only things that reach out of the process, so that a test can stand in for them. */
export interface OutboundNetwork {
  /** Every address of a name. */
  resolve(name: string): Promise<string[]>;
  /** The TXT records of a name, each in one piece. */
  texts(name: string): Promise<string[]>;
  connect(target: VettedTarget): Socket;
}

export const OUTBOUND_NETWORK = Symbol('OutboundNetwork');

export const realNetwork: OutboundNetwork = {
  async resolve(name) {
    const found = await lookup(name, { all: true });
    return found.map(({ address }) => address);
  },
  async texts(name) {
    const found = await resolveTxt(name);
    return found.map((pieces) => pieces.join(''));
  },
  connect({ address, port, certificateName }) {
    if (certificateName === null) return connectPlain({ host: address, port });
    return connectTls({ host: address, port, servername: certificateName, ALPNProtocols: ['http/1.1'] });
  },
};
