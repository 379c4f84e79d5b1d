/** "05-14" or "1988-05-14" from "14.5", "14/5", "14.05.1988"; null when it is no day of the year. */
export function parseBirthday(text: string): string | null {
  const match = /^\s*(\d{1,2})[./\s-]+(\d{1,2})(?:[./\s-]+(\d{4}))?\.?\s*$/.exec(text);
  if (!match) return null;
  const [day, month] = [Number(match[1]), Number(match[2])];
  // 29 February has to pass, so a leap year stands in for a missing one.
  const year = match[3] ?? '2024';
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== iso) return null;
  return match[3] ? iso : iso.slice(5);
}

/** How a stored birthday is typed: "14.5" or "14.5.1988". */
export function birthdayInput(birthday: string | null | undefined): string {
  if (!birthday) return '';
  const parts = birthday.split('-').map(Number);
  const [month, day] = parts.slice(-2);
  return parts.length === 3 ? `${day}.${month}.${parts[0]}` : `${day}.${month}`;
}
