import type { firstRun as source } from '../en/first-run.js';

export const firstRun: typeof source = {
  welcome: {
    title: 'Velkommen, {{name}}',
    text: '{{business}} er klar. Hvordan vil du begynne?',
  },
  kind: {
    label: 'Hva slags sted er det?',
    salon: 'Salong eller frisør',
    clinic: 'Klinikk eller behandling',
    studio: 'Studio eller trening',
    tutor: 'Undervisning',
  },
  demo: {
    title: 'Se det i bruk',
    text: 'Full kalender, kunder og tall å se seg rundt i. Fjernes med ett klikk.',
    action: 'Last inn demodata',
    loading: 'Fyller kalenderen',
  },
  empty: {
    title: 'Begynn med ditt eget',
    text: 'Legg til tjenester, tider og folk. En kort liste viser vei.',
    action: 'Begynn tomt',
  },
  check: {
    title: 'Kom i gang',
    progress: '{{done}} av {{total}} gjort',
    dismiss: 'Skjul listen',
    hidden: 'Listen er skjult. Du finner den i kontomenyen.',
    reopen: 'Vis kom i gang-listen',
    item: {
      services: 'Legg til det du tilbyr',
      hours: 'Sett arbeidstiden',
      team: 'Legg til dem du jobber med',
      booking_page: 'Se over bookingsiden',
      reminder: 'Velg når påminnelser sendes',
      test_booking: 'Lag en prøvetime',
    },
    done: 'gjort',
  },
  starter: {
    add: 'Legg noen typiske tjenester i listen',
    hint: '{{names}}. Kan ikke bestilles på nett før du setter prisen.',
    salon: {
      first: 'Klipp',
      second: 'Farge',
      third: 'Skjeggtrim',
    },
    clinic: {
      first: 'Konsultasjon',
      second: 'Behandling',
      third: 'Oppfølging',
    },
    studio: {
      first: 'Personlig trening',
      second: 'Første time',
      third: 'Tøying',
    },
    tutor: {
      first: 'Undervisningstime',
      second: 'Prøvetime',
      third: 'Eksamensforberedelse',
    },
  },
};
