import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A mail server on the loopback that takes every letter at once and counts them. */
export class MailSink {
  readonly letters = new Set<string>();
  copies = 0;
  private waiting: { readonly letters: number; readonly done: () => void } | null = null;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<MailSink> {
    const server = createServer();
    const sink = new MailSink(server);
    server.on('connection', (socket) => sink.talk(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Resolves as soon as so many different letters are here. */
  holds(letters: number): Promise<void> {
    if (this.letters.size >= letters) return Promise.resolve();
    return new Promise((done) => (this.waiting = { letters, done }));
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.server.close(resolve);
    });
  }

  private talk(socket: Socket): void {
    let unread = '';
    let inLetter = false;
    const say = (line: string) => void socket.write(`${line}\r\n`);
    socket.on('error', () => socket.destroy());
    socket.on('data', (part: Buffer) => {
      unread += part.toString('latin1');
      for (;;) {
        const end = unread.indexOf(inLetter ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const read = unread.slice(0, end);
        unread = unread.slice(end + (inLetter ? 5 : 2));
        if (inLetter) {
          inLetter = false;
          this.take(read);
          say('250 taken');
        } else if (/^DATA/i.test(read)) {
          inLetter = true;
          say('354 go on');
        } else if (/^QUIT/i.test(read)) socket.end('221 bye\r\n');
        else say(/^EHLO/i.test(read) ? '250 sink' : '250 yes');
      }
    });
    say('220 sink');
  }

  private take(letter: string): void {
    this.copies += 1;
    this.letters.add(/^Message-ID:\s*(<[^>]+>)/im.exec(letter)?.[1] ?? `none ${this.copies}`);
    if (!this.waiting || this.letters.size < this.waiting.letters) return;
    this.waiting.done();
    this.waiting = null;
  }
}
