/** Whether a text is `MM-DD` or `YYYY-MM-DD` and a day that exists; 29 February needs no year. */
export function isBirthday(text: string): boolean {
  const match = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const day = `${match[1] ?? '2000'}-${match[2]}-${match[3]}`;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === day;
}
