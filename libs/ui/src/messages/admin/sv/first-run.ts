import type { firstRun as source } from '../en/first-run.js';

export const firstRun: typeof source = {
  welcome: {
    title: 'Välkommen, {{name}}',
    text: '{{business}} är redo. Hur vill du börja?',
  },
  kind: {
    label: 'Vad är det för slags ställe?',
    salon: 'Salong eller frisör',
    clinic: 'Klinik eller behandling',
    studio: 'Studio eller träning',
    tutor: 'Undervisning',
  },
  demo: {
    title: 'Se det levande',
    text: 'Full kalender, kunder och siffror att se sig om i. Tas bort med ett klick.',
    action: 'Läs in demodata',
    loading: 'Fyller kalendern',
  },
  empty: {
    title: 'Börja med ditt eget',
    text: 'Lägg till tjänster, tider och personal. En kort lista visar vägen.',
    action: 'Börja tomt',
  },
  check: {
    title: 'Kom igång',
    progress: '{{done}} av {{total}} klara',
    dismiss: 'Dölj listan',
    hidden: 'Listan är dold. Du hittar den i kontomenyn.',
    reopen: 'Visa kom igång-listan',
    item: {
      services: 'Lägg till det du erbjuder',
      hours: 'Ange arbetstiderna',
      team: 'Lägg till dem du arbetar med',
      booking_page: 'Titta igenom bokningssidan',
      reminder: 'Välj när påminnelser skickas',
      test_booking: 'Gör en provbokning',
    },
    done: 'klart',
  },
  starter: {
    add: 'Lägg några typiska tjänster i listan',
    hint: '{{names}}. Kan inte bokas på nätet förrän du sätter priset.',
    salon: {
      first: 'Klippning',
      second: 'Färgning',
      third: 'Skäggtrimning',
    },
    clinic: {
      first: 'Konsultation',
      second: 'Behandling',
      third: 'Återbesök',
    },
    studio: {
      first: 'Personlig träning',
      second: 'Första passet',
      third: 'Stretching',
    },
    tutor: {
      first: 'Lektion',
      second: 'Provlektion',
      third: 'Provförberedelse',
    },
  },
};
