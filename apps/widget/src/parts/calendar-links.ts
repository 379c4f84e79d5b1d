import type { PublicBooking } from '../api/types.js';

interface CalendarLinks {
  google: string;
  outlook: string;
}

const compact = (instant: string): string => `${new Date(instant).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;

/** Links that open a calendar with the visit filled in. The manage link stays out: it is a key. */
export function calendarLinks(booking: PublicBooking, title: string): CalendarLinks {
  const { start, end, location } = booking;
  const place = [location.name, location.address].filter(Boolean).join(', ');
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(start)}/${compact(end)}`,
    location: place,
  });
  const outlook = new URLSearchParams({
    rru: 'addevent',
    path: '/calendar/action/compose',
    subject: title,
    startdt: new Date(start).toISOString(),
    enddt: new Date(end).toISOString(),
    location: place,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google.toString()}`,
    outlook: `https://outlook.live.com/calendar/0/action/compose?${outlook.toString()}`,
  };
}
