import { randomUUID } from 'node:crypto';

/** A small seeded generator (mulberry32), so that a race can be run again as it was. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  /** How often the server asked to come back in a moment (503 with Retry-After) before it answered. */
  readonly sentAway: number;
}

export interface Shot {
  readonly url: string;
  readonly body: object;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const mostTries = 30;

/**
 * Sends one POST as JSON under an Idempotency-Key. As every client should, it comes back under the same key when the
 * server says 503, or that the first of them is still running: on a machine that is busy with other things, two hundred at once wait longer than a request may.
 */
export async function shoot({ url, body, key = randomUUID(), headers = {} }: Shot): Promise<Answer> {
  for (let sentAway = 0; ; sentAway++) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const later = response.status === 503 || text.includes('"idempotency_in_progress"');
    if (later && sentAway < mostTries) {
      await new Promise((resolve) => setTimeout(resolve, Number(response.headers.get('retry-after') ?? 1) * 500));
      continue;
    }
    return { status: response.status, body: text ? (JSON.parse(text) as Record<string, unknown>) : {}, sentAway };
  }
}

/** Sends all at once and says how long the last one took. */
export async function race(name: string, shots: readonly Shot[]): Promise<Answer[]> {
  const began = performance.now();
  const answers = await Promise.all(shots.map(shoot));
  const seconds = ((performance.now() - began) / 1000).toFixed(2);
  const counts = new Map<number, number>();
  for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
  const seen = [...counts].map(([status, count]) => `${count} x ${status}`).join(', ');
  const away = answers.reduce((sum, one) => sum + one.sentAway, 0);
  process.stdout.write(`    ${name}: ${shots.length} at once, ${seconds} s, ${seen}, ${away} x 503 on the way\n`);
  return answers;
}

/** A guest whom nobody has seen before. */
export function guest(): { name: string; email: string } {
  const id = randomUUID();
  return { name: `Guest ${id.slice(0, 8)}`, email: `${id}@example.test` };
}
