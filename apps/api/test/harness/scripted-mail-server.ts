import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * What a mail server does with one letter. `refuse`: answers this code at that command. `drop`: takes the letter and hangs
 * up instead of saying so. `hang`: takes it and says nothing any more.
 */
export type Conduct =
  | { readonly does: 'take' }
  | { readonly does: 'refuse'; readonly at: 'RCPT' | 'DATA'; readonly code: number }
  | { readonly does: 'drop' }
  | { readonly does: 'hang' };

export interface TakenLetter {
  readonly to: string;
  readonly messageId: string;
  readonly text: string;
  /** Whether the sender was told that it was taken. */
  readonly told: boolean;
}

/** An SMTP server on the loopback that does to each letter what the test says, by its recipient. */
export class ScriptedMailServer {
  readonly taken: TakenLetter[] = [];
  /** Recipients in the order in which they were tried. */
  readonly tried: string[] = [];
  conduct: (to: string) => Conduct = () => ({ does: 'take' });
  private isDown = false;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly offers: readonly string[],
  ) {
    server.on('connection', (socket) => this.serve(socket));
  }

  /** `offers`: lines of its greeting, such as `AUTH PLAIN`, which then refuses every password. */
  static async start(offers: readonly string[] = []): Promise<ScriptedMailServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new ScriptedMailServer(server, offers);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Hangs up, and on whoever calls from then on. */
  goDown(): void {
    this.isDown = true;
    for (const socket of this.sockets) socket.destroy();
  }

  comeUp(): void {
    this.isDown = false;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    if (this.isDown) return void socket.destroy();
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
    const session = new Session(socket, this.offers, this);
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n');
      rest = lines.pop()!;
      for (const line of lines) session.hear(line);
    });
    session.say('220 loopback');
  }
}

/** One connection. */
class Session {
  private to = '';
  private conduct: Conduct = { does: 'take' };
  private letter: string[] | null = null;

  constructor(
    private readonly socket: Socket,
    private readonly offers: readonly string[],
    private readonly server: ScriptedMailServer,
  ) {}

  say(line: string): void {
    if (!this.socket.destroyed) this.socket.write(`${line}\r\n`);
  }

  hear(line: string): void {
    if (this.letter) return this.read(line);
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') return this.greet();
    if (verb === 'AUTH') return this.say('535 5.7.8 wrong password');
    if (verb === 'STAR') return this.say('502 5.5.1 not here');
    if (verb === 'RCPT') return this.recipient(/<([^>]*)>/.exec(line)?.[1] ?? '');
    if (verb === 'DATA') return this.answer('DATA', () => this.begin());
    if (verb === 'QUIT') return void this.socket.end('221 bye\r\n');
    this.say('250 ok');
  }

  private greet(): void {
    const lines = ['loopback', ...this.offers];
    lines.forEach((line, index) => this.say(`250${index === lines.length - 1 ? ' ' : '-'}${line}`));
  }

  private recipient(to: string): void {
    this.to = to;
    this.server.tried.push(to);
    this.conduct = this.server.conduct(to);
    this.answer('RCPT', () => this.say('250 ok'));
  }

  private begin(): void {
    this.letter = [];
    this.say('354 go on');
  }

  private answer(at: 'RCPT' | 'DATA', otherwise: () => void): void {
    const { conduct } = this;
    if (conduct.does === 'refuse' && conduct.at === at) this.say(`${conduct.code} as the test says`);
    else otherwise();
  }

  private read(line: string): void {
    if (line !== '.') return void this.letter!.push(line);
    const text = this.letter!.join('\n');
    this.letter = null;
    const told = this.conduct.does === 'take';
    if (this.conduct.does !== 'hang')
      this.server.taken.push({ to: this.to, messageId: /^Message-ID: *(<[^>]+>)/im.exec(text)?.[1] ?? '', text, told });
    if (told) this.say('250 taken');
    if (this.conduct.does === 'drop') this.socket.destroy();
  }
}
