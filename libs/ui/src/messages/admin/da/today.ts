import type { today as source } from '../en/today.js';

export const today: typeof source = {
  title: 'I dag',
  hello: {
    morning: 'Godmorgen, {{name}}',
    day: 'Goddag, {{name}}',
    evening: 'God aften, {{name}}',
  },
  mine: 'Min dag',
  everyone: 'Alle',
  stat: {
    bookings: 'Tider i dag',
    done: '{{count}} afsluttet',
    revenue: 'Indbetalt i dag, med moms',
    lastWeek: '{{amount}} samme dag i sidste uge',
    unconfirmed: 'Ikke bekræftet',
    unconfirmedHint: 'i dag og i morgen',
    close: 'Skal afsluttes',
    closeHint: 'tidligere besøg uden udfald',
  },
  unread: {
    title_one: 'En ekstern kalender kan ikke hentes',
    title_other: '{{count}} eksterne kalendere kan ikke hentes',
    one: '{{name}} for {{person}}.',
    look: 'Se nærmere',
  },
  next: {
    title: 'Næste',
    none: 'Ikke flere tider i dag.',
    noneAction: 'Åbn kalenderen',
  },
  here: {
    title: 'Her nu',
  },
  requests: {
    title: 'Venter på dit svar',
  },
  unconfirmed: {
    title: 'Ikke bekræftet af kunden',
    none: 'Alle har bekræftet.',
  },
  close: {
    title: 'Luk dagen',
    text: 'Disse besøg er overstået. Kom de?',
    came: 'Kom',
    missed: 'Kom ikke',
    all_one: '{{count}} kom',
    all_other: 'Alle {{count}} kom',
    allDone_one: '{{count}} besøg afsluttet',
    allDone_other: '{{count}} besøg afsluttet',
  },
  contact: {
    title: 'Værd at tale med i dag',
    none: 'Alle er i deres rytme.',
    book: 'Book',
    call: 'Ring',
    counts: '{{due}} klar til ny tid, {{late}} forsinkede, {{slipping}} på vej væk, {{lost}} tabte',
  },
  checkIn: 'Tjek ind',
  timeData: {
    title: 'Dele af installationen bruger andre tidszonedata',
    text: 'API’et har {{api}}, arbejderne {{workers}}. Opdatér alle dele til samme version.',
  },
};
