import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

interface Waiting {
  readonly answer: (status: number) => void;
  readonly fail: (error: Error) => void;
}

/**
 * One HTTP/1.1 connection on the loopback address that asks one thing at a time. Node's own client would take as much of
 * the machine as the server that is measured.
 */
export class KeepAliveConnection {
  private received = '';
  private waiting: Waiting | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setEncoding('latin1').setNoDelay(true);
    socket.on('data', (part: string) => this.read(part));
    socket.on('close', () => this.waiting?.fail(new Error('The server has closed the connection')));
    socket.on('error', (error) => this.waiting?.fail(error));
  }

  static async open(port: number): Promise<KeepAliveConnection> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new KeepAliveConnection(socket);
  }

  /** Sends a whole request and gives the status of the answer, once all of that is here. */
  ask(request: string): Promise<number> {
    return new Promise((answer, fail) => {
      this.waiting = { answer, fail };
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private read(part: string): void {
    this.received += part;
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = /\r\ncontent-length: (\d+)/i.exec(this.received.slice(0, end))?.[1];
    if (length === undefined) {
      this.socket.destroy(new Error('An answer without a length'));
      return;
    }
    if (this.received.length < end + 4 + Number(length)) return;
    const status = Number(this.received.slice(9, 12));
    this.received = '';
    this.waiting?.answer(status);
  }
}

/** A POST of JSON as it goes over the wire. */
export function jsonPost(path: string, body: object, headers: Readonly<Record<string, string>> = {}): string {
  const text = JSON.stringify(body);
  const lines = Object.entries({
    host: '127.0.0.1',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(text)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`;
}
