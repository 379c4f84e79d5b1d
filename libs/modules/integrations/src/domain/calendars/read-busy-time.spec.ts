import { joinSpans } from './join-spans.js';
import { readBusyTime } from './read-busy-time.js';

const oslo = 'Europe/Oslo';
const window = { from: Date.parse('2026-03-01T00:00:00Z'), to: Date.parse('2026-05-01T00:00:00Z') };

function calendar(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Somebody//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:one@example', ...lines, 'END:VEVENT'];
function busy(text: string, zone = oslo): string[] {
  const short = (at: number) => new Date(at).toISOString().slice(5, 16);
  return joinSpans(readBusyTime(text, zone, window)).map(({ from, to }) => `${short(from)}/${short(to)}`);
}

describe('reading when a calendar is busy (D89)', () => {
  it('takes the time of an event in UTC, in a named zone and in none', () => {
    expect(busy(calendar(...event('DTSTART:20260302T090000Z', 'DTEND:20260302T100000Z')))).toEqual([
      '03-02T09:00/03-02T10:00',
    ]);
    expect(busy(calendar(...event('DTSTART;TZID=America/New_York:20260302T090000', 'DURATION:PT90M')))).toEqual([
      '03-02T14:00/03-02T15:30',
    ]);
    expect(busy(calendar(...event('DTSTART:20260302T090000', 'DTEND:20260302T100000')))).toEqual([
      '03-02T08:00/03-02T09:00',
    ]);
  });

  it.each([
    ['is shown as free', 'TRANSP:TRANSPARENT'],
    ['is cancelled', 'STATUS:CANCELLED'],
    ['is free in Outlook', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
  ])('takes no time for an event that %s', (_case, line) => {
    expect(busy(calendar(...event('DTSTART:20260302T090000Z', 'DTEND:20260302T100000Z', line)))).toEqual([]);
  });

  it('takes time for what is not yet certain, and none for what has no length', () => {
    const tentative = event('DTSTART:20260302T090000Z', 'DTEND:20260302T100000Z', 'STATUS:TENTATIVE');
    expect(busy(calendar(...tentative))).toHaveLength(1);
    expect(busy(calendar(...event('DTSTART:20260302T090000Z')))).toEqual([]);
  });

  it('takes whole days of the calendar’s own zone, not of the salon’s', () => {
    const day = event('DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260304');
    expect(busy(calendar('X-WR-TIMEZONE:America/New_York', ...day))).toEqual(['03-02T05:00/03-04T05:00']);
    expect(busy(calendar(...day))).toEqual(['03-01T23:00/03-03T23:00']);
    expect(busy(calendar(...event('DTSTART;VALUE=DATE:20260329')))).toEqual(['03-28T23:00/03-29T22:00']);
  });

  it('repeats in local time over a change of the clock, until the end of the rule', () => {
    const weekly = event(
      'DTSTART;TZID=Europe/Oslo:20260316T100000',
      'DTEND;TZID=Europe/Oslo:20260316T110000',
      'RRULE:FREQ=WEEKLY;UNTIL=20260406T080000Z',
    );
    expect(busy(calendar(...weekly))).toEqual([
      '03-16T09:00/03-16T10:00',
      '03-23T09:00/03-23T10:00',
      '03-30T08:00/03-30T09:00',
      '04-06T08:00/04-06T09:00',
    ]);
  });

  it('leaves out exceptions, and lets changed occurrences stand in for their own', () => {
    const series = event(
      'DTSTART;TZID=Europe/Oslo:20260302T100000',
      'DTEND;TZID=Europe/Oslo:20260302T110000',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'EXDATE;TZID=Europe/Oslo:20260309T100000',
    );
    const moved = event(
      'RECURRENCE-ID;TZID=Europe/Oslo:20260316T100000',
      'DTSTART;TZID=Europe/Oslo:20260317T140000',
      'DTEND;TZID=Europe/Oslo:20260317T150000',
    );
    const off = event(
      'RECURRENCE-ID:20260323T090000Z',
      'DTSTART:20260323T090000Z',
      'DTEND:20260323T100000Z',
      'STATUS:CANCELLED',
    );
    expect(busy(calendar(...series, ...moved, ...off))).toEqual(['03-02T09:00/03-02T10:00', '03-17T13:00/03-17T14:00']);
  });

  it('takes more dates, and exceptions that are days', () => {
    const series = event(
      'DTSTART;TZID=Europe/Oslo:20260302T100000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;COUNT=3',
      'RDATE;TZID=Europe/Oslo:20260310T100000',
      'EXDATE;VALUE=DATE:20260303',
    );
    expect(busy(calendar(...series))).toEqual([
      '03-02T09:00/03-02T10:00',
      '03-04T09:00/03-04T10:00',
      '03-10T09:00/03-10T10:00',
    ]);
  });

  it.each([
    ['a name of Windows', 'W. Europe Standard Time', '03-02T08:00'],
    ['a name with a prefix', '/mozilla.org/20050126_1/Europe/Oslo', '03-02T08:00'],
    ['quotation marks', '"Europe/Oslo"', '03-02T08:00'],
    ['no zone that anybody knows', 'Room 4', '03-02T08:00'],
    ['a zone of three parts', 'America/Argentina/Buenos_Aires', '03-02T12:00'],
  ])('reads a zone that is %s', (_case, tzid, start) => {
    const text = calendar(...event(`DTSTART;TZID=${tzid}:20260302T090000`, `DURATION:PT1H`));
    expect(busy(text)[0]).toMatch(new RegExp(`^${start}`));
  });

  it('goes by the calendar’s own definition of a zone that has no name', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time Zone',
      'BEGIN:STANDARD',
      'DTSTART:16011028T030000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'TZOFFSETFROM:+0400',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010325T020000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0400',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const at = (day: string) => event(`DTSTART;TZID=Customized Time Zone:${day}T090000`, 'DURATION:PT1H');
    expect(busy(calendar(...zone, ...at('20260302'), ...at('20260402')))).toEqual([
      '03-02T06:00/03-02T07:00',
      '04-02T05:00/04-02T06:00',
    ]);
  });

  it('reads a meeting of thirty years with the patience that a new one takes', () => {
    const old = event('DTSTART;TZID=Europe/Oslo:19960101T100000', 'DURATION:PT30M', 'RRULE:FREQ=DAILY;INTERVAL=2');
    // Counted from its beginning, every one of them takes more than five thousand steps, and all together more than are made.
    expect(busy(calendar(...Array.from({ length: 200 }, () => old).flat()))).toHaveLength(30);
  });

  it('gives no time to days that do not exist', () => {
    const never = event('DTSTART:20250131T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4');
    expect(busy(calendar(...never))).toEqual([]);
  });

  it.each(['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=SECONDLY', 'FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30'])(
    'gives up on a rule that never comes to an end: %s',
    (rule) => {
      const text = calendar(...event('DTSTART:20200101T090000Z', 'DURATION:PT1S', `RRULE:${rule}`));
      expect(() => busy(text)).toThrow('too_complex');
    },
  );

  it.each(['', 'nothing', '<html><body>Sign in</body></html>', 'BEGIN:VCARD\r\nEND:VCARD', '{"events":[]}'])(
    'refuses %p, since it is no calendar that says "free" (D25)',
    (text) => {
      expect(() => busy(text)).toThrow('not_a_calendar');
    },
  );

  it('reads an empty calendar as one without events', () => {
    expect(busy(calendar())).toEqual([]);
  });

  it('joins what overlaps or touches', () => {
    const at = (from: string, to: string) => event(`DTSTART:20260302T${from}00Z`, `DTEND:20260302T${to}00Z`);
    const text = calendar(...at('0900', '1000'), ...at('1000', '1030'), ...at('0915', '0930'), ...at('1200', '1300'));
    expect(busy(text)).toEqual(['03-02T09:00/03-02T10:30', '03-02T12:00/03-02T13:00']);
  });
});
