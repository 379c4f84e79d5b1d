export const today = {
  title: 'Today',
  hello: {
    morning: 'Good morning, {{name}}',
    day: 'Good day, {{name}}',
    evening: 'Good evening, {{name}}',
  },
  mine: 'My day',
  everyone: 'Everyone',
  stat: {
    bookings: 'Bookings today',
    done: '{{count}} completed',
    revenue: 'Taken today, with tax',
    lastWeek: '{{amount}} the same day last week',
    unconfirmed: 'Not confirmed',
    unconfirmedHint: 'today and tomorrow',
    close: 'To close',
    closeHint: 'past visits without an outcome',
  },
  unread: {
    title_one: 'A calendar elsewhere cannot be fetched',
    title_other: '{{count}} calendars elsewhere cannot be fetched',
    one: '{{name}} of {{person}}.',
    look: 'Look into it',
  },
  next: {
    title: 'Next up',
    none: 'No more bookings today.',
    noneAction: 'Open the calendar',
  },
  here: {
    title: 'Here now',
  },
  requests: {
    title: 'Waiting for your answer',
  },
  unconfirmed: {
    title: 'Not confirmed by the client',
    none: 'Everyone has confirmed.',
  },
  close: {
    title: 'Close the day',
    text: 'These visits have passed. Did they come?',
    came: 'Came',
    missed: 'Did not come',
    all_one: '{{count}} came',
    all_other: 'All {{count}} came',
    allDone_one: '{{count}} visit closed',
    allDone_other: '{{count}} visits closed',
  },
  contact: {
    title: 'Worth a word today',
    none: 'Everyone is in their rhythm.',
    book: 'Book',
    call: 'Call',
    counts: '{{due}} due, {{late}} late, {{slipping}} slipping away, {{lost}} lost',
  },
  checkIn: 'Check in',
  timeData: {
    title: 'Parts of this installation use other time-zone data',
    text: 'The API has {{api}}, the workers {{workers}}. Update all parts to the same version.',
  },
};
