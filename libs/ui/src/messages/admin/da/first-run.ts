import type { firstRun as source } from '../en/first-run.js';

export const firstRun: typeof source = {
  welcome: {
    title: 'Velkommen, {{name}}',
    text: '{{business}} er klar. Hvordan vil du begynde?',
  },
  kind: {
    label: 'Hvad er det for et sted?',
    salon: 'Salon eller frisør',
    clinic: 'Klinik eller behandling',
    studio: 'Studie eller træning',
    tutor: 'Undervisning',
  },
  demo: {
    title: 'Se det i brug',
    text: 'Fuld kalender, kunder og tal at se sig omkring i. Fjernes med ét klik.',
    action: 'Indlæs demodata',
    loading: 'Fylder kalenderen',
  },
  empty: {
    title: 'Begynd med dit eget',
    text: 'Tilføj ydelser, tider og folk. En kort liste viser vej.',
    action: 'Begynd tomt',
  },
  check: {
    title: 'Kom i gang',
    progress: '{{done}} af {{total}} klaret',
    dismiss: 'Skjul listen',
    hidden: 'Listen er skjult. Du finder den i kontomenuen.',
    reopen: 'Vis kom i gang-listen',
    item: {
      services: 'Tilføj det, du tilbyder',
      hours: 'Sæt arbejdstiden',
      team: 'Tilføj dem, du arbejder med',
      booking_page: 'Se bookingsiden igennem',
      reminder: 'Vælg, hvornår påmindelser sendes',
      test_booking: 'Lav en prøvetid',
    },
    done: 'klaret',
  },
  starter: {
    add: 'Læg nogle typiske ydelser på listen',
    hint: '{{names}}. Kan ikke bookes online, før du sætter prisen.',
    salon: {
      first: 'Klipning',
      second: 'Farvning',
      third: 'Skægtrimning',
    },
    clinic: {
      first: 'Konsultation',
      second: 'Behandling',
      third: 'Opfølgning',
    },
    studio: {
      first: 'Personlig træning',
      second: 'Første time',
      third: 'Udstrækning',
    },
    tutor: {
      first: 'Lektion',
      second: 'Prøvelektion',
      third: 'Eksamensforberedelse',
    },
  },
};
