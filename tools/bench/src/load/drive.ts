import { KeepAliveConnection } from './keep-alive-connection.js';

export interface Load {
  readonly port: number;
  readonly connections: number;
  readonly milliseconds: number;
  /** Ends earlier once so many have been asked. */
  readonly enough?: number;
  /** The next request as it goes over the wire; no two are the same. */
  readonly next: () => string;
}

/** How many answers there were of each status, and how long they took together. */
export interface Answers {
  readonly byStatus: ReadonlyMap<number, number>;
  readonly milliseconds: number;
}

/** Keeps every connection busy for a while; what has been asked by then is waited for and counts. */
export async function drive({ port, connections, milliseconds, enough = Infinity, next }: Load): Promise<Answers> {
  const open = await Promise.all(Array.from({ length: connections }, () => KeepAliveConnection.open(port)));
  const byStatus = new Map<number, number>();
  const started = performance.now();
  let asked = 0;
  try {
    await Promise.all(
      open.map(async (connection) => {
        while (performance.now() - started < milliseconds && asked++ < enough) {
          const status = await connection.ask(next());
          byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
        }
      }),
    );
    return { byStatus, milliseconds: performance.now() - started };
  } finally {
    for (const connection of open) connection.close();
  }
}
