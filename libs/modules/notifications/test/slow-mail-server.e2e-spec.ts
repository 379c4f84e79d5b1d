import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { readConfiguration } from '@stamgast/platform';
import { MailTransport } from '../src/application/mail-transport.js';

const letter = {
  messageId: '<1@salon.example>',
  fromName: 'Salon',
  to: 'ingrid@example.test',
  toName: 'Ingrid',
  content: { subject: 'Hello', text: 'Hello', html: null, calendar: null, headers: {} },
};
const replies: Readonly<Record<string, string>> = {
  EHLO: '250 slow',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
};

/** Never ends its first line, and always has one more. */
function greetForEver(socket: Socket): NodeJS.Timeout {
  return setInterval(() => socket.write('220-wait a little\r\n'), 250);
}

/** Answers each command a letter at a time, one in a second; never silent for long. */
function drip(socket: Socket): NodeJS.Timeout {
  const owed: string[] = [...'220 slow\r\n'];
  socket.on('data', (chunk) => owed.push(...`${replies[chunk.toString().slice(0, 4)] ?? '250 ok'}\r\n`));
  return setInterval(() => {
    if (owed.length > 0) socket.write(owed.shift()!);
  }, 1000);
}

/** Greets and talks like any other, and then keeps the letter to itself, with a sign of life now and then. */
function tarpit(socket: Socket): NodeJS.Timeout {
  socket.write('220 tar\r\n');
  let held = false;
  socket.on('data', (chunk) => {
    const text = chunk.toString();
    if (text.endsWith('\r\n.\r\n')) held = true;
    else if (!held)
      for (const [verb, reply] of Object.entries(replies)) if (text.startsWith(verb)) socket.write(`${reply}\r\n`);
  });
  return setInterval(() => {
    if (held) socket.write('250-wait\r\n');
  }, 2000);
}

describe('a mail server that holds letters up (L17)', () => {
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  const timers: NodeJS.Timeout[] = [];
  afterAll(async () => {
    for (const timer of timers) clearInterval(timer);
    for (const socket of sockets) socket.destroy();
    for (const server of servers) await new Promise((resolve) => server.close(resolve));
  });

  async function handOver(serve: (socket: Socket) => NodeJS.Timeout): Promise<number> {
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      timers.push(serve(socket));
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const transport = new MailTransport(
      readConfiguration({ DATABASE_URL: 'unused', SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'a@salon.example' }),
    );
    const began = performance.now();
    await expect(transport.send(letter)).rejects.toThrow(/abort|timeout|never received/i);
    transport.onApplicationShutdown();
    return (performance.now() - began) / 1000;
  }

  it('keeps nobody longer than twenty seconds per letter, whatever it does meanwhile (L17)', async () => {
    const seconds = await Promise.all([greetForEver, drip, tarpit].map(handOver));
    for (const one of seconds) expect(one).toBeLessThan(20);
  }, 40_000);
});
