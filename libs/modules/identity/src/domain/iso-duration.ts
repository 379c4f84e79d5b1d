const form = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const unitMilliseconds = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];

/** Milliseconds of an ISO 8601 duration without years and months, whose length depends on when they begin. */
export function durationMilliseconds(text: string): number {
  const match = form.exec(text);
  if (!match) throw new RangeError(`Not a duration of fixed length: ${text}`);
  return unitMilliseconds.reduce((sum, unit, index) => sum + Number(match[index + 1] ?? 0) * unit, 0);
}
