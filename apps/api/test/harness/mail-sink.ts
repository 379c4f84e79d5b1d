import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server on the loopback that counts what it was handed, by Message-ID. */
export class MailSink {
  readonly copies = new Map<string, number>();
  private readonly refused = new Set<string>();
  private asked = 0;

  private constructor(private readonly server: SMTPServer) {}

  /** `refuseEvery`: answers 451 to every so many letters, to none twice; `milliseconds`: how long it takes over each. */
  static async start(options: { refuseEvery?: number; milliseconds?: number } = {}): Promise<MailSink> {
    const { refuseEvery = 0, milliseconds = 0 } = options;
    let sink: MailSink | null = null;
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onData: (stream, _session, done) => {
        let head = '';
        stream.on('data', (chunk: Buffer) => {
          if (head.length < 8192) head += chunk.toString('latin1');
        });
        stream.on('end', () => setTimeout(() => done(sink?.take(head, refuseEvery)), milliseconds));
      },
    });
    // A worker that is killed leaves its connections broken; that is what the tests are about.
    server.on('error', () => undefined);
    sink = new MailSink(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  get duplicates(): number {
    return [...this.copies.values()].reduce((sum, copies) => sum + copies - 1, 0);
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private take(head: string, refuseEvery: number): Error | undefined {
    this.asked += 1;
    const id = /^Message-ID:\s*(<[^>]+>)/im.exec(head)?.[1] ?? 'none';
    if (refuseEvery > 0 && this.asked % refuseEvery === 0 && !this.refused.has(id)) {
      this.refused.add(id);
      return Object.assign(new Error('Try again later'), { responseCode: 451 });
    }
    this.copies.set(id, (this.copies.get(id) ?? 0) + 1);
    return undefined;
  }
}
