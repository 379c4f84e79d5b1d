import { readBirthday } from './read-birthday.js';

describe('a birthday', () => {
  it.each([
    ['1990-05-17', '1990-05-17'],
    ['19900517', '1990-05-17'],
    ['1990-05-17T00:00:00Z', '1990-05-17'],
    ['--05-17', '05-17'],
    ['--0517', '05-17'],
    ['0000-02-29', '02-29'],
    ['1604-05-17', '05-17'],
    ['17.5.1990', '1990-05-17'],
    ['17. 5. 1990', '1990-05-17'],
    ['1985-02-29', null],
    ['17.5.90', null],
    ['soon', null],
  ])('written %s is %s', (text, day) => {
    expect(readBirthday(text, 'YYYY-MM-DD')).toBe(day);
  });

  it('is read in the format of the import first, but points always mean day, month, year', () => {
    expect(readBirthday('05/06/1990', 'MM/DD/YYYY')).toBe('1990-05-06');
    expect(readBirthday('05/06/1990', 'DD/MM/YYYY')).toBe('1990-06-05');
    expect(readBirthday('05.06.1990', 'MM/DD/YYYY')).toBe('1990-06-05');
  });
});
