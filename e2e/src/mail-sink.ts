import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came, headers unfolded. */
export interface Mail {
  readonly to: string;
  readonly headers: string;
}

/** A real SMTP server on the loopback that keeps what it is handed. */
export class MailSink {
  readonly mails: Mail[] = [];
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      let raw = '';
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString('latin1')));
      stream.on('end', () => {
        const [head = ''] = raw.split('\r\n\r\n');
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        this.mails.push({ to, headers: head.replace(/\r\n[ \t]+/g, ' ') });
        done();
      });
    },
  });

  async open(): Promise<string> {
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** The value of a header of the newest mail to somebody; null while there is none. */
  header(to: string, name: string): string | null {
    const newest = this.mails.findLast((mail) => mail.to === to);
    return newest ? (new RegExp(`^${name}: (.*)$`, 'im').exec(newest.headers)?.[1] ?? null) : null;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
