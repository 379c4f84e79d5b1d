import { cardColumns, isCards, readCards } from './read-cards.js';

const read = (...lines: string[]) =>
  [...readCards(['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n'))].map(({ cells }) =>
    Object.fromEntries(cells.flatMap((cell, at) => (cell === '' ? [] : [[cardColumns[at], cell]]))),
  );

describe('a file of cards', () => {
  it('is known by its first line', () => {
    expect(isCards('\uFEFFBEGIN:VCARD\nVERSION:3.0')).toBe(true);
    expect(isCards('begin:vcard\r\n')).toBe(true);
    expect(isCards('Name;Phone\nBEGIN:VCARD;1')).toBe(false);
  });

  it('has quoted-printable names as telephones write them, over several lines', () => {
    const [card] = read(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=98stby;=C3=85se;;;',
      'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Liker=20kaf=',
      'f=E9',
    );
    expect(card).toEqual({ 'First name': 'Åse', 'Last name': 'Østby', Note: 'Liker kaffé' });
  });

  it('goes on where a line begins with a blank, and takes marks for what they stand for', () => {
    const [card] = read('FN:Kari', ' \\, Nord', '\tmann', 'NOTE:one\\ntwo\\;three', 'ORG:Furu;Salong');
    expect(card).toEqual({ Name: 'Kari, Nordmann', Note: 'one\ntwo;three' });
  });

  it('prefers the preferred number, then the mobile one', () => {
    expect(read('FN:K', 'TEL;TYPE=HOME:1', 'TEL;TYPE=CELL:2', 'TEL;PREF=1:3')[0]).toMatchObject({
      Phone: '3',
      'Other phone': '2',
    });
  });

  it('takes a colon in quotes for a part of the parameter', () => {
    expect(read('FN:K', 'TEL;LABEL="a:b":7')[0]).toMatchObject({ Phone: '7' });
  });

  it('leaves out a card that is not closed, and tells on which line each begins', () => {
    const text = 'BEGIN:VCARD\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\n';
    expect([...readCards(text)].map(({ line }) => line)).toEqual([1]);
  });
});
