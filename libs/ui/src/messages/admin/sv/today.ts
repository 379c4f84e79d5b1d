import type { today as source } from '../en/today.js';

export const today: typeof source = {
  title: 'I dag',
  hello: {
    morning: 'God morgon, {{name}}',
    day: 'God dag, {{name}}',
    evening: 'God kväll, {{name}}',
  },
  mine: 'Min dag',
  everyone: 'Alla',
  stat: {
    bookings: 'Bokningar i dag',
    done: '{{count}} avslutade',
    revenue: 'Inbetalt i dag, med moms',
    lastWeek: '{{amount}} samma dag förra veckan',
    unconfirmed: 'Inte bekräftade',
    unconfirmedHint: 'i dag och i morgon',
    close: 'Att avsluta',
    closeHint: 'tidigare besök utan utfall',
  },
  unread: {
    title_one: 'En extern kalender kan inte hämtas',
    title_other: '{{count}} externa kalendrar kan inte hämtas',
    one: '{{name}} för {{person}}.',
    look: 'Titta närmare',
  },
  next: {
    title: 'Näst på tur',
    none: 'Inga fler bokningar i dag.',
    noneAction: 'Öppna kalendern',
  },
  here: {
    title: 'Här nu',
  },
  requests: {
    title: 'Väntar på ditt svar',
  },
  unconfirmed: {
    title: 'Inte bekräftade av kunden',
    none: 'Alla har bekräftat.',
  },
  close: {
    title: 'Avsluta dagen',
    text: 'De här besöken är över. Kom de?',
    came: 'Kom',
    missed: 'Kom inte',
    all_one: '{{count}} kom',
    all_other: 'Alla {{count}} kom',
    allDone_one: '{{count}} besök avslutat',
    allDone_other: '{{count}} besök avslutade',
  },
  contact: {
    title: 'Värda ett samtal i dag',
    none: 'Alla är i sin rytm.',
    book: 'Boka',
    call: 'Ring',
    counts: '{{due}} dags igen, {{late}} sena, {{slipping}} på väg bort, {{lost}} borta',
  },
  checkIn: 'Checka in',
  timeData: {
    title: 'Delar av installationen använder andra tidszonsdata',
    text: 'API:et har {{api}}, arbetarna {{workers}}. Uppdatera alla delar till samma version.',
  },
};
