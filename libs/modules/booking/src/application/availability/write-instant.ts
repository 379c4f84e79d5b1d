const dayMilliseconds = 86_400_000;
const minuteMilliseconds = 60_000;

const two = (value: number) => String(value).padStart(2, '0');
const clocks = Array.from(
  { length: 1440 },
  (_, minute) => `T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00.000Z`,
);

/** Some years of days at most. */
const mostDays = 4000;
const days = new Map<number, string>();

/** As `toISOString`, for hundreds of whole minutes on few days, at a tenth of the time. @param instant milliseconds */
export function writeInstant(instant: number): string {
  if (instant % minuteMilliseconds !== 0) return new Date(instant).toISOString();
  const number = Math.floor(instant / dayMilliseconds);
  let day = days.get(number);
  if (day === undefined) {
    if (days.size >= mostDays) days.clear();
    day = new Date(instant).toISOString().slice(0, 10);
    days.set(number, day);
  }
  return day + clocks[(instant - number * dayMilliseconds) / minuteMilliseconds]!;
}
