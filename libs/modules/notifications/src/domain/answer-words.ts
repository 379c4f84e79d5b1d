import type { Locale } from '@stamgast/kernel';
import type { InboundWord } from './inbound-words.js';

/** What is answered by itself, without a word of marketing. */
export const answerWords: Readonly<Record<Locale, Readonly<Record<InboundWord, string>>>> = {
  en: {
    stop: '{{business}}: You get no more offers by text message. Messages about your visits still come. START brings the offers back.',
    start: '{{business}}: You get offers by text message again. STOP ends them.',
    confirm: '{{business}}: Thank you, your visit is confirmed.',
  },
  nb: {
    stop: '{{business}}: Du får ikke flere tilbud på SMS. Meldinger om timene dine kommer fortsatt. START gir deg tilbudene tilbake.',
    start: '{{business}}: Du får tilbud på SMS igjen. STOPP avslutter dem.',
    confirm: '{{business}}: Takk, timen din er bekreftet.',
  },
  sv: {
    stop: '{{business}}: Du får inga fler erbjudanden via sms. Meddelanden om dina besök kommer som vanligt. START ger dig erbjudandena tillbaka.',
    start: '{{business}}: Du får erbjudanden via sms igen. STOPP avslutar dem.',
    confirm: '{{business}}: Tack, din tid är bekräftad.',
  },
  da: {
    stop: '{{business}}: Du får ikke flere tilbud på sms. Beskeder om dine tider kommer stadig. START giver dig tilbuddene igen.',
    start: '{{business}}: Du får tilbud på sms igen. STOP afslutter dem.',
    confirm: '{{business}}: Tak, din tid er bekræftet.',
  },
};
