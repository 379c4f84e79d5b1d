import { drive } from './drive.js';
import type { ServerProcess } from './server-process.js';

export interface Asking {
  readonly connections: number;
  readonly milliseconds: number;
  readonly awake?: boolean;
  readonly next: () => string;
}

/** What a server takes per answer, over one round of the same questions. */
export interface Cost {
  /** Microseconds of processor time; null where the system does not tell. */
  readonly cpu: number | null;
  readonly perSecond: number;
}

/** Keeps a server busy for a round; an answer other than 200 makes the round worthless and is an error. */
export async function costOf(server: ServerProcess, asking: Asking): Promise<Cost> {
  const before = server.cpu();
  const { byStatus, milliseconds } = await drive({ port: server.port, ...asking });
  const after = server.cpu();
  const answered = byStatus.get(200) ?? 0;
  if (byStatus.size > 1 || answered === 0)
    throw new Error(
      `Answers other than 200: ${[...byStatus].map(([status, count]) => `${status}: ${count}`).join(', ')}`,
    );
  return {
    cpu: before === null || after === null ? null : (after - before) / answered,
    perSecond: (answered * 1000) / milliseconds,
  };
}
