import type { bookingPage as source } from '../en/booking-page.js';

export const bookingPage: typeof source = {
  title: 'Bookingside',
  isOff: 'Siden er slået fra. Kunder, der åbner linket, kan ikke booke.',
  saved: 'Bookingsiden er gemt',
  share: {
    title: 'Dit link',
    note: 'Send det, læg det i profilen eller på din egen hjemmeside.',
    newTab: 'åbner i en ny fane',
  },
  embed: {
    title: 'På din egen hjemmeside',
    element: 'Indbygget',
    popup: 'Knap',
    iframe: 'Ramme',
    link: 'Link',
    label: 'Book tid',
  },
  qr: {
    title: 'QR-kode',
    note: 'Til vinduet, kassen eller et kort.',
    alt: 'QR-kode, der fører til {{url}}',
    download: 'SVG',
    downloadPng: 'PNG',
    poster: 'Udskriv plakat',
  },
  poster: {
    words: 'Book dit næste besøg',
  },
  form: {
    title: 'Sådan ser den ud',
    enabled: 'Kunder kan booke her',
    enabledHint: 'Når den er slået fra, siger linket, at onlinebooking er lukket.',
    welcome: 'Velkomsttekst',
    welcomeHint: 'Over ydelserne; en sætning eller to.',
    colour: 'Din farve',
    badColour: 'Skriv en farve som #246049',
    contrastGood: 'Let at læse på hvidt ({{value}} til 1).',
    contrastPoor: 'Svær at læse på hvidt ({{value}} til 1). Siden gør den lidt mørkere, hvor der er tekst.',
    locales: 'Sprog',
    origins: 'Sider, der må vise den i en ramme',
    originsHint: 'For eksempel https://salon.dk. Ingen: alle må.',
    badOrigin: 'Skriv adresser som https://salon.dk, uden sti',
  },
};
