import type { bookingPage as source } from '../en/booking-page.js';

export const bookingPage: typeof source = {
  title: 'Bokningssida',
  isOff: 'Sidan är avstängd. Kunder som öppnar länken kan inte boka.',
  saved: 'Bokningssidan är sparad',
  share: {
    title: 'Din länk',
    note: 'Skicka den, lägg den i profilen eller på din egen webbplats.',
    newTab: 'öppnas i ny flik',
  },
  embed: {
    title: 'På din egen webbplats',
    element: 'Inbyggd',
    popup: 'Knapp',
    iframe: 'Ram',
    link: 'Länk',
    label: 'Boka tid',
  },
  qr: {
    title: 'QR-kod',
    note: 'För fönstret, kassan eller ett kort.',
    alt: 'QR-kod som leder till {{url}}',
    download: 'SVG',
    downloadPng: 'PNG',
    poster: 'Skriv ut affisch',
  },
  poster: {
    words: 'Boka ditt nästa besök',
  },
  form: {
    title: 'Så ser den ut',
    enabled: 'Kunder kan boka här',
    enabledHint: 'När den är av säger länken att nätbokningen är stängd.',
    welcome: 'Välkomsttext',
    welcomeHint: 'Ovanför tjänsterna; en mening eller två.',
    colour: 'Din färg',
    badColour: 'Skriv en färg som #246049',
    contrastGood: 'Lätt att läsa på vitt ({{value}} till 1).',
    contrastPoor: 'Svår att läsa på vitt ({{value}} till 1). Sidan gör den lite mörkare där det är text.',
    locales: 'Språk',
    origins: 'Webbplatser som får visa den i en ram',
    originsHint: 'Till exempel https://salong.se. Inga: alla får.',
    badOrigin: 'Skriv adresser som https://salong.se, utan sökväg',
  },
};
