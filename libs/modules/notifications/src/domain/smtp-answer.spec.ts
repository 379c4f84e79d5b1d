import { failureOf, isSlow, retryAt } from './smtp-answer.js';

const now = new Date('2026-03-02T08:00:00Z');
const visitIn = (minutes: number) => ({ bookingId: 'b', plannedFor: new Date(now.getTime() + minutes * 60_000) });

describe('what a mail server answers (L18)', () => {
  it.each([
    [{ responseCode: 421, command: 'CONN' }, 'retry'],
    [{ responseCode: 421, command: 'RCPT TO' }, 'retry'],
    [{ responseCode: 450, command: 'RCPT TO' }, 'retry'],
    [{ responseCode: 451, command: 'DATA' }, 'retry'],
    [{ responseCode: 452, command: 'RCPT TO' }, 'retry'],
    [{ responseCode: 550, command: 'RCPT TO' }, 'address_refused'],
    [{ responseCode: 551, command: 'RCPT TO' }, 'address_refused'],
    [{ responseCode: 553, command: 'RCPT TO' }, 'address_refused'],
    [{ responseCode: 554, command: 'RCPT TO' }, 'address_refused'],
    [{ responseCode: 552, command: 'RCPT TO' }, 'message_refused'],
    [{ responseCode: 554, command: 'DATA' }, 'message_refused'],
    [{ responseCode: 550, command: 'MAIL FROM' }, 'channel_refused'],
    [{ responseCode: 535, command: 'AUTH PLAIN', code: 'EAUTH' }, 'channel_refused'],
    [{ responseCode: 530, command: 'MAIL FROM' }, 'channel_refused'],
    [{ code: 'ETLS', command: 'STARTTLS' }, 'channel_refused'],
    [{ code: 'ECONNREFUSED', command: 'CONN' }, 'retry'],
    [{ code: 'ECONNECTION', command: 'CONN', begun: false }, 'retry'],
    [{ code: 'ECONNECTION', command: 'CONN', begun: true }, 'unknown'],
    [{ code: 'EABORT', begun: true }, 'unknown'],
    [{ code: 'EABORT', begun: false }, 'retry'],
  ] as const)('%j is %s', (answer, failure) => expect(failureOf(answer)).toBe(failure));

  it.each([
    [1, 60],
    [2, 300],
    [3, 900],
    [4, 1800],
    [5, 1800],
    [48, 1800],
  ])('after try %i that was answered "later" there are %i seconds to the next', (attempts, seconds) => {
    const until = retryAt(now, { attempts, bookingId: null, plannedFor: null }, '451');
    expect(until).toEqual(new Date(now.getTime() + seconds * 1000));
  });

  it('ends after a day of tries', () => {
    expect(retryAt(now, { attempts: 49, bookingId: null, plannedFor: null }, '451')).toBe('gave_up');
  });

  it('ends where the next try would come later than half an hour before the visit (L20)', () => {
    expect(retryAt(now, { attempts: 1, ...visitIn(31) }, '451')).toEqual(new Date('2026-03-02T08:01:00Z'));
    expect(retryAt(now, { attempts: 1, ...visitIn(30) }, '451')).toBe('missed');
    expect(retryAt(now, { attempts: 4, ...visitIn(59) }, '451')).toBe('missed');
  });

  it('calls slow who kept us waiting, and nobody who answered or refused to (L17)', () => {
    expect([{ code: 'EABORT' }, { code: 'ETIMEDOUT' }].map(isSlow)).toEqual([true, true]);
    expect([{ code: 'ECONNREFUSED' }, { code: 'ETIMEDOUT', responseCode: 421 }].map(isSlow)).toEqual([false, false]);
  });
});
