/** What can be wrong with a calendar that was fetched. */
export const calendarRefusals = { not_a_calendar: 'not_a_calendar', too_complex: 'too_complex' } as const;
export type CalendarRefusal = keyof typeof calendarRefusals;

/** A calendar of which it cannot be said when its owner is busy; never the same as an empty one (D25). */
export class UnreadableCalendar extends Error {
  constructor(readonly reason: CalendarRefusal) {
    super(reason);
    this.name = 'UnreadableCalendar';
  }
}
