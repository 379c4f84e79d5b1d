interface Change {
  readonly id: number;
  readonly message: string;
  readonly undo: () => Promise<unknown>;
}

const keepMs = 10 * 60_000;
let next = 1;
let changes: readonly (Change & { readonly at: number })[] = [];

/** Remembers how to take a change back; answers its id. */
export function remember(message: string, undo: () => Promise<unknown>, now = Date.now()): number {
  const id = next++;
  changes = [...changes.filter(({ at }) => now - at < keepMs), { id, message, undo, at: now }].slice(-20);
  return id;
}

/** Takes one change out of the memory: the given one, or the latest. */
export function takeChange(id?: number): Change | undefined {
  const taken = id === undefined ? changes.at(-1) : changes.find((change) => change.id === id);
  changes = changes.filter((change) => change !== taken);
  return taken;
}
