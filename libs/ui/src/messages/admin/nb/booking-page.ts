import type { bookingPage as source } from '../en/booking-page.js';

export const bookingPage: typeof source = {
  title: 'Bookingside',
  isOff: 'Siden er slått av. Kunder som åpner lenken, kan ikke bestille.',
  saved: 'Bookingsiden er lagret',
  share: {
    title: 'Lenken din',
    note: 'Send den, legg den i profilen eller på egen nettside.',
    newTab: 'åpnes i ny fane',
  },
  embed: {
    title: 'På egen nettside',
    element: 'Innebygd',
    popup: 'Knapp',
    iframe: 'Ramme',
    link: 'Lenke',
    label: 'Bestill time',
  },
  qr: {
    title: 'QR-kode',
    note: 'Til vinduet, kassen eller et kort.',
    alt: 'QR-kode som fører til {{url}}',
    download: 'SVG',
    downloadPng: 'PNG',
    poster: 'Skriv ut plakat',
  },
  poster: {
    words: 'Bestill ditt neste besøk',
  },
  form: {
    title: 'Slik ser den ut',
    enabled: 'Kunder kan bestille her',
    enabledHint: 'Når den er av, sier lenken at nettbestilling er stengt.',
    welcome: 'Velkomsttekst',
    welcomeHint: 'Over tjenestene; en setning eller to.',
    colour: 'Fargen din',
    badColour: 'Skriv en farge som #246049',
    contrastGood: 'Lett å lese på hvitt ({{value}} til 1).',
    contrastPoor: 'Vanskelig å lese på hvitt ({{value}} til 1). Siden gjør den litt mørkere der det er tekst.',
    locales: 'Språk',
    origins: 'Nettsteder som kan vise den i en ramme',
    originsHint: 'For eksempel https://salong.no. Ingen: alle kan.',
    badOrigin: 'Skriv adresser som https://salong.no, uten sti',
  },
};
