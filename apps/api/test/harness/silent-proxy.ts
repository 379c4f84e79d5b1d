import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * Stands between a server and its database. Once armed, it passes the COMMIT on that follows a certain statement and
 * swallows everything the database says from then on over that connection: what is stored is stored, and nobody hears
 * of it. The text of a statement goes over a connection only once, so the server should have been started just before.
 */
export class SilentProxy {
  private after: string | null = null;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly databaseUrl: string,
  ) {}

  static async start(databaseUrl: string): Promise<SilentProxy> {
    const target = new URL(databaseUrl);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const through = new URL(databaseUrl);
    through.hostname = '127.0.0.1';
    through.port = String((server.address() as AddressInfo).port);
    const proxy = new SilentProxy(server, through.toString());
    const folder = decodeURIComponent(target.hostname);
    const database = folder.startsWith('/')
      ? { path: `${folder}/.s.PGSQL.${target.port}` }
      : { host: folder, port: Number(target.port) };
    server.on('connection', (near) => proxy.join(near, connect(database)));
    return proxy;
  }

  arm(after: string): void {
    this.after = after;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private join(near: Socket, far: Socket): void {
    let silent = false;
    let seen = false;
    near.on('data', (bytes) => {
      seen ||= this.after !== null && bytes.includes(this.after);
      if (seen && bytes.includes('COMMIT')) {
        this.after = null;
        silent = true;
      }
      far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (!silent) near.write(bytes);
    });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
  }
}
