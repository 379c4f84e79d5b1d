import { DayColumns } from './day-columns.js';

function among(columns: string[], rows: string[][]) {
  const days = new DayColumns();
  for (const row of rows) days.take(row);
  return days.among(columns);
}

describe('the columns that hold days', () => {
  it('are told by any row that fits one format only', () => {
    const ambiguous = Array.from({ length: 40 }, () => ['KARI', '03/04/2018']);
    expect(among(['Who', 'When'], ambiguous)).toEqual([{ column: 'When', formats: ['MM/DD/YYYY', 'DD/MM/YYYY'] }]);
    expect(among(['Who', 'When'], [...ambiguous, ['OLA', '31/01/2018']])).toEqual([
      { column: 'When', formats: ['DD/MM/YYYY'] },
    ]);
  });

  it('may have blank and wrong cells, but not mostly', () => {
    const rows = [['1.2.2018'], [''], ['30.12.2018'], ['yesterday'], ['31.02.2018'], ['2018-13-45']];
    expect(among(['When'], rows.slice(0, 4))).toEqual([{ column: 'When', formats: ['DD.MM.YYYY'] }]);
    expect(among(['When'], rows)).toEqual([]);
  });

  it('are none where nothing is written, or amounts', () => {
    expect(among(['A', 'B', 'C'], [['', '12.50', '3:50:00 PM']])).toEqual([]);
  });
});
