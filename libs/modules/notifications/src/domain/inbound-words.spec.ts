import { readInboundWord } from './inbound-words.js';

describe('the words of a text message (SEC-P08)', () => {
  it.each([
    'STOP',
    'stop',
    'Stop.',
    ' StopAll ',
    'END',
    'CANCEL',
    'quit',
    'UNSUBSCRIBE',
    'stop please',
    'Please stop!',
    'STOPP',
    'please stop texting me',
    'Stop sending me these messages',
    'Meld meg av',
    'Slutt',
    'Sluta, tack',
    'Avregistrera mig',
    'Afmeld',
    'opt-out',
    'stopp sms',
  ])('takes “%s” for stop', (text) => expect(readInboundWord(text)).toBe('stop'));

  it.each(['START', 'start', 'Unstop', 'Börja', 'meld på'])('takes “%s” for start', (text) =>
    expect(readInboundWord(text)).toBe('start'),
  );

  it.each(['1', 'YES', 'Ja', 'ja takk!', 'Ja tack', 'ok', 'Bekreft', 'Jeg kommer', 'Y'])(
    'takes “%s” for a confirmation',
    (text) => expect(readInboundWord(text)).toBe('confirm'),
  );

  it.each([
    '',
    '!!',
    'Can I cancel my visit on Tuesday?',
    'Please cancel my appointment',
    'I will be at the bus stop at 3',
    '2',
    'ja men litt senere',
    'no',
    'nei',
    'the end of the week is better',
    'stop by on Friday?',
    '10',
  ])('leaves “%s” to a person', (text) => expect(readInboundWord(text)).toBeNull());
});
