import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { LetterDesk } from '../harness/letters.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { setPolicies } from '../harness/visits.js';
import {
  bookingMoment,
  cancelMoment,
  expectedLetters,
  instantOf,
  isTold,
  noShowMoment,
  wall,
} from './year/expected-letters.js';
import { changeOfMind, population, rebookAfterDays, salonZone, visitDays, type Person } from './year/population.js';

interface SentRow {
  readonly clientId: string;
  readonly kind: string;
  readonly locale: string;
  readonly channel: string;
  readonly dueAt: Date;
  readonly plannedFor: Date | null;
  readonly sentAt: Date;
}

interface Act {
  readonly at: number;
  readonly work: () => Promise<unknown>;
}

const start = Date.parse('2026-01-05T07:00:00Z');
const end = Date.parse('2027-01-05T06:00:00Z');
const people = population(500);

/** Several at a time, as a busy desk. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const queue = [...items];
  const one = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: 8 }, one));
}

/** A salon with five hundred clients, whose year is known beforehand. */
class YearOfASalon {
  readonly clientIds = new Map<number, string>();
  private readonly bookings = new Map<string, { readonly id: string; readonly version: number }>();
  private readonly places = new Map<string, number>();

  constructor(
    private readonly owner: Caller,
    private readonly salon: Salon,
    private readonly desk: LetterDesk,
  ) {}

  async open(): Promise<void> {
    await setPolicies(this.owner, { completeAfterHours: 2 });
    await this.desk.set('birthday', { settings: { time: '09:00' } });
    await this.desk.set('rebook_nudge', { settings: { daysBefore: 7, time: '10:00' } });
    await this.desk.set('seasonal', { settings: { from: '11-15', until: '12-15', time: '12:00' } });
    await each(people, (person) => this.welcome(person));
  }

  private async welcome({ index, name, channel, locale, zone, birthday, consent }: Person): Promise<void> {
    const email = channel === 'email' ? `person-${index}@example.test` : null;
    const phone = channel === 'sms' ? `+4790000${String(index).padStart(3, '0')}` : null;
    const client = { name, email, phone, locale, birthday };
    const { id, version } = (await this.owner.post('/v1/clients', client).expect(201)).body;
    if (consent) await this.owner.put(`/v1/clients/${id}/consents`, { email: true, sms: true }, version).expect(200);
    if (zone) await this.owner.put(`/v1/clients/${id}/time-zone`, { timeZone: zone }).expect(200);
    this.clientIds.set(index, id);
  }

  /** All that people do in the year, in its order. */
  *acts(): Generator<Act> {
    const all = people.flatMap((person) => person.visits.map((visit) => ({ person, visit })));
    for (const [index, date] of visitDays.entries()) {
      const today = all.filter(({ visit }) => visit.day === index);
      for (const late of [false, true]) {
        const booked = today.filter(({ visit }) => visit.bookedLate === late);
        const work = () => each(booked, ({ person, visit }) => this.book(person, date, visit.time));
        if (booked.length > 0) yield { at: bookingMoment(date, late), work };
      }
      for (const [outcome, action, at] of [
        ['cancelled', 'cancel', cancelMoment(date)],
        ['no_show', 'no-show', noShowMoment(date)],
      ] as const) {
        const those = today.filter(({ visit }) => visit.outcome === outcome);
        const work = () => each(those, ({ person, visit }) => this.act(person, date, visit.time, action));
        if (those.length > 0) yield { at, work };
      }
    }
    yield { at: Date.parse(changeOfMind), work: () => each(people, (person) => this.changeMind(person)) };
  }

  private async book({ index, service }: Person, date: string, time: string): Promise<void> {
    const at = `${date}T${time}`;
    const place = this.places.get(at) ?? 0;
    this.places.set(at, place + 1);
    const body = {
      serviceId: this.salon.serviceIds[service],
      staffId: this.salon.staffIds[place],
      clientId: this.clientIds.get(index),
      start: new Date(instantOf(salonZone, at)).toISOString(),
    };
    const booked = await this.owner.post('/v1/bookings', body);
    if (booked.status !== 201) throw new Error(JSON.stringify(booked.body));
    this.bookings.set(`${index} ${at}`, booked.body);
  }

  private async act({ index }: Person, date: string, time: string, action: string): Promise<void> {
    const { id, version } = this.bookings.get(`${index} ${date}T${time}`)!;
    await this.owner
      .post(`/v1/bookings/${id}/${action}`, action === 'cancel' ? { notify: true } : {}, version)
      .expect(200);
  }

  private async changeMind({ index, change }: Person): Promise<void> {
    if (!change) return;
    const id = this.clientIds.get(index)!;
    const { version } = (await this.owner.get(`/v1/clients/${id}`).expect(200)).body;
    if (change === 'archived') await this.owner.patch(`/v1/clients/${id}`, { archived: true }, version).expect(200);
    else await this.owner.put(`/v1/clients/${id}/consents`, { email: false, sms: false }, version).expect(200);
  }

  /** Lets the business's time come to an instant, a few days at a time. */
  async goTo(instant: number): Promise<void> {
    for (;;) {
      const { now } = (await this.owner.get('/v1/test-clock').expect(200)).body;
      // Never short of it: what is due at the instant itself is due by then.
      const seconds = Math.ceil((instant - Date.parse(now)) / 1000);
      if (seconds <= 0) return;
      await this.desk.advance(`PT${Math.min(seconds, 5 * 86_400)}S`);
    }
  }
}

describe('a year of a salon with five hundred clients', () => {
  let stamgast: Stamgast;
  let inspector: Inspector;
  let sent: SentRow[];
  let salonYear: YearOfASalon;

  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    inspector = await Inspector.open(stamgast.database);
    const owner = await signUpOwner(stamgast, { clockStart: new Date(start).toISOString() });
    const services = rebookAfterDays.map((days, index) => ({
      name: `Service ${index}`,
      duration: 60,
      ...(days && { rebookAfterDays: days }),
    }));
    const salon = await createSalon(owner, { services, staff: 44 });
    salonYear = new YearOfASalon(owner, salon, new LetterDesk(stamgast, owner, salon));
    const begun = Date.now();
    await salonYear.open();
    process.stdout.write(`Opened after ${Date.now() - begun} ms.\n`);
    const acts = [...salonYear.acts()].sort((a, b) => a.at - b.at);
    for (const { at, work } of acts) {
      await salonYear.goTo(at);
      await work();
    }
    await salonYear.goTo(end);
    process.stdout.write(`A year in ${Date.now() - begun} ms.\n`);
    sent = await inspector.rows<SentRow>(
      `SELECT client_id AS "clientId", kind, locale, channel, due_at AS "dueAt", planned_for AS "plannedFor", sent_at AS "sentAt"
       FROM notifications.message WHERE business_id = $1 AND state = 'sent'`,
      [owner.businessId],
    );
  }, 1_500_000);
  afterAll(async () => {
    await inspector?.close();
    await stamgast?.stop();
  });

  it('every message that should have gone out did, once, in the right language, and none that should not (D74 to D81)', () => {
    const indexOf = new Map([...salonYear.clientIds].map(([index, id]) => [id, index]));
    const line = (person: number, kind: string, at: string, locale: string, channel: string) =>
      `${String(person).padStart(3, '0')} ${kind} ${at} ${locale} ${channel}`;
    const got = sent.map((one) => {
      const at = isTold(one.kind) ? one.plannedFor! : one.dueAt;
      return line(indexOf.get(one.clientId)!, one.kind, at.toISOString().slice(0, 16), one.locale, one.channel);
    });
    const expected = expectedLetters(people, end).map((one) =>
      line(one.person, one.kind, one.at, one.locale, one.channel),
    );
    expect(expected.length).toBeGreaterThan(1200);
    const missing = expected.filter((one) => !got.includes(one));
    const tooMuch = got.filter((one) => !expected.includes(one));
    expect({ missing, tooMuch }).toEqual({ missing: [], tooMuch: [] });
    expect(got.sort()).toEqual(expected.sort());
  });

  it('all of it that could wait came at a permitted hour of the client’s own clock, soon after it was due (D75)', () => {
    const zoneOf = new Map(people.map((person) => [salonYear.clientIds.get(person.index), person.zone ?? salonZone]));
    const waiting = sent.filter((one) => !isTold(one.kind));
    const atNight = waiting.filter((one) => {
      const time = wall(zoneOf.get(one.clientId)!, one.sentAt.getTime()).slice(11);
      return time < '08:00' || time >= '21:00';
    });
    expect(atNight).toEqual([]);
    const late = waiting.filter(
      (one) => one.sentAt.getTime() - one.dueAt.getTime() > 5 * 60_000 || one.sentAt < one.dueAt,
    );
    expect(late).toEqual([]);
  });
});
