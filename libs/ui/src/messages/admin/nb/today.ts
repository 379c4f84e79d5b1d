import type { today as source } from '../en/today.js';

export const today: typeof source = {
  title: 'I dag',
  hello: {
    morning: 'God morgen, {{name}}',
    day: 'God dag, {{name}}',
    evening: 'God kveld, {{name}}',
  },
  mine: 'Min dag',
  everyone: 'Alle',
  stat: {
    bookings: 'Timer i dag',
    done: '{{count}} fullført',
    revenue: 'Innbetalt i dag, med mva.',
    lastWeek: '{{amount}} samme dag forrige uke',
    unconfirmed: 'Ikke bekreftet',
    unconfirmedHint: 'i dag og i morgen',
    close: 'Å avslutte',
    closeHint: 'tidligere besøk uten utfall',
  },
  unread: {
    title_one: 'En ekstern kalender kan ikke hentes',
    title_other: '{{count}} eksterne kalendere kan ikke hentes',
    one: '{{name}} for {{person}}.',
    look: 'Se nærmere',
  },
  next: {
    title: 'Neste',
    none: 'Ingen flere timer i dag.',
    noneAction: 'Åpne kalenderen',
  },
  here: {
    title: 'Her nå',
  },
  requests: {
    title: 'Venter på svar fra deg',
  },
  unconfirmed: {
    title: 'Ikke bekreftet av kunden',
    none: 'Alle har bekreftet.',
  },
  close: {
    title: 'Avslutt dagen',
    text: 'Disse besøkene er over. Kom de?',
    came: 'Kom',
    missed: 'Møtte ikke',
    all_one: '{{count}} kom',
    all_other: 'Alle {{count}} kom',
    allDone_one: '{{count}} besøk avsluttet',
    allDone_other: '{{count}} besøk avsluttet',
  },
  contact: {
    title: 'Verdt en prat i dag',
    none: 'Alle er i rytmen sin.',
    book: 'Bestill',
    call: 'Ring',
    counts: '{{due}} klare for ny time, {{late}} sene, {{slipping}} på vei bort, {{lost}} borte',
  },
  checkIn: 'Sjekk inn',
  timeData: {
    title: 'Deler av installasjonen bruker andre tidssonedata',
    text: 'API-et har {{api}}, arbeiderne {{workers}}. Oppdater alle deler til samme versjon.',
  },
};
