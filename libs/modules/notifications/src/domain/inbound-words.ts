/** What a client means by a text message of few words; null: it is something for a person to read. */
export type InboundWord = 'stop' | 'start' | 'confirm';

/** "Cancel" stands here as carriers and laws of several countries want it: it ends marketing, never a visit. */
const words: Readonly<Record<InboundWord, readonly string[]>> = {
  stop: [
    'stop',
    'stopall',
    'stop all',
    'end',
    'cancel',
    'quit',
    'unsubscribe',
    'optout',
    'opt out',
    'revoke',
    'remove me',
    'stopp',
    'stop alt',
    'stopp alt',
    'slutt',
    'avslutt',
    'meld av',
    'meld meg av',
    'avmeld',
    'ingen reklame',
    'sluta',
    'avsluta',
    'avregistrera',
    'avregistrera mig',
    'ingen reklam',
    'afmeld',
    'afmeld mig',
    'slut',
    'ophør',
    'nej tak til reklame',
  ],
  start: ['start', 'unstop', 'subscribe', 'begynn', 'starte', 'starta', 'börja', 'begynd', 'meld på', 'tilmeld'],
  confirm: [
    '1',
    'yes',
    'y',
    'ja',
    'j',
    'jepp',
    'japp',
    'jo',
    'ok',
    'okay',
    'confirm',
    'confirmed',
    'bekreft',
    'bekrefter',
    'bekräfta',
    'bekräftar',
    'bekræft',
    'bekræfter',
    'jag kommer',
    'jeg kommer',
  ],
};

const courtesies = /\b(please|pls|thanks|thank you|takk|vennligst|vær så snill|tack|snälla|tak|venligst)\b/g;
/** Said before "stop" by those who write a sentence. */
const stopSentence =
  /^(please )?(stop|stopp|sluta|slutt)( (sending|texting|messaging|med|å sende|att skicka|at sende))?( (me|meg|mig))?( (these|disse|de här|dessa))?( (texts?|messages?|sms|meldinger|meddelanden|beskeder|reklame?))?$/;

export function readInboundWord(text: string): InboundWord | null {
  const said = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(courtesies, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (said === '') return null;
  for (const word of ['stop', 'start', 'confirm'] as const) if (words[word].includes(said)) return word;
  return stopSentence.test(said) ? 'stop' : null;
}
