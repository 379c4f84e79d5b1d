import { KeepAliveConnection } from './keep-alive-connection.js';

export interface Load {
  readonly port: number;
  readonly connections: number;
  readonly milliseconds: number;
  /** Ends earlier once so many have been asked. */
  readonly enough?: number;
  /**
   * Whether the asking process stays awake between answers. On a virtual machine waking a sleeping process costs the
   * server more than its own work for a small answer, and a faster server is spared it because its client never sleeps.
   */
  readonly awake?: boolean;
  /** The next request as it goes over the wire; no two are the same. */
  readonly next: () => string;
}

/** How many answers there were of each status, and how long they took together. */
export interface Answers {
  readonly byStatus: ReadonlyMap<number, number>;
  readonly milliseconds: number;
}

/** Keeps every connection busy for a while; what has been asked by then is waited for and counts. */
export async function drive({
  port,
  connections,
  milliseconds,
  enough = Infinity,
  awake = false,
  next,
}: Load): Promise<Answers> {
  const open = await Promise.all(Array.from({ length: connections }, () => KeepAliveConnection.open(port)));
  const byStatus = new Map<number, number>();
  const started = performance.now();
  let asked = 0;
  let spinning = awake;
  const spin = () => spinning && setImmediate(spin);
  spin();
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
    spinning = false;
    for (const connection of open) connection.close();
  }
}
