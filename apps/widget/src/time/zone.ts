const hourMs = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  return format;
}

/** The wall clock at an instant: `date` is `YYYY-MM-DD`, `time` is `HH:MM`. */
export function wallClock(instant: string | number, zone: string): { date: string; time: string } {
  const [date = '', time = ''] = formatOf(zone).format(new Date(instant)).split(' ');
  return { date, time };
}

/** True in the hour that the autumn clock change shows twice: only the offset tells the two apart. */
export function isRepeatedHour(instant: string, zone: string): boolean {
  const at = new Date(instant).getTime();
  const { date, time } = wallClock(at, zone);
  return [-hourMs, hourMs].some((step) => {
    const other = wallClock(at + step, zone);
    return other.date === date && other.time === time;
  });
}

/** Do two zones show another time of day at this instant? */
export function zonesDiffer(instant: string | number, one: string, other: string): boolean {
  const here = wallClock(instant, one);
  const there = wallClock(instant, other);
  return here.time !== there.time || here.date !== there.date;
}

/** The offset as people know it, such as `GMT+2`. */
export function offsetName(instant: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(
    new Date(instant),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

/** The zone's city, such as `Oslo` for `Europe/Oslo`. */
export function zoneCity(zone: string): string {
  return (zone.split('/').pop() ?? zone).replaceAll('_', ' ');
}

export function visitorZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
