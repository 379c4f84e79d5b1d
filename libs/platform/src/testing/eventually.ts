/** Waits until `look` gives something that is neither null nor undefined nor false; fails after `seconds` with what it saw last. */
export async function eventually<Result>(
  look: () => Promise<Result> | Result,
  seconds = 120,
): Promise<Exclude<NonNullable<Result>, false>> {
  const deadline = Date.now() + seconds * 1000;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      const seen = await look();
      if (seen !== null && seen !== undefined && seen !== false) return seen as Exclude<NonNullable<Result>, false>;
      last = seen;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Not within ${seconds} s; last seen: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
}
