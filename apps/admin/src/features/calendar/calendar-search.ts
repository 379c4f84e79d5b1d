import { day, oneOf, text, wholeNumber } from '../../routes/search-values.js';

export const calendarViews = ['day', 'three', 'week', 'month', 'agenda'] as const;
/** What tells blocks apart by colour; their status is written and drawn as a sign in any case. */
export const colourings = ['status', 'service', 'staff'] as const;
export const zoomSteps = [5, 10, 15, 30] as const;

/** The calendar's whole state is in its address, so that a link or a reload shows the same. */
export interface CalendarSearch {
  readonly date?: string;
  readonly view?: (typeof calendarViews)[number];
  /** Staff shown, comma-separated; everyone when absent. */
  readonly staff?: string;
  readonly location?: string;
  /** Whether a day's columns are rooms and equipment instead of people. */
  readonly rooms?: boolean;
  readonly colour?: (typeof colourings)[number];
  /** Minutes per grid line. */
  readonly zoom?: number;
  /** Whether what was cancelled or declined is drawn too. */
  readonly cancelled?: boolean;
  /** Whether who waits stands beside the calendar. */
  readonly waiting?: boolean;
  /** The booking in the side panel. */
  readonly booking?: string;
}

/** Reads the address of the calendar; what makes no sense is left out. */
export function readCalendarSearch(search: Record<string, unknown>): CalendarSearch {
  return {
    date: day(search['date']),
    view: oneOf(calendarViews, search['view']),
    staff: text(search['staff']),
    location: text(search['location']),
    rooms: search['rooms'] === true || undefined,
    colour: oneOf(colourings, search['colour']),
    zoom: zoomSteps.find((step) => step === wholeNumber(search['zoom'], 5, 30)),
    cancelled: search['cancelled'] === true || undefined,
    waiting: search['waiting'] === true || undefined,
    booking: text(search['booking']),
  };
}
