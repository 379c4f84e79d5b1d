import { Inspector } from '../../../../apps/api/test/harness/inspect.js';
import { signUpOwner } from '../../../../apps/api/test/harness/caller.js';
import { guest, race, type Answer } from '../../../../apps/api/test/harness/race.js';
import { createSalon, type Salon } from '../../../../apps/api/test/harness/salon.js';
import { Stamgast } from '../../../../apps/api/test/harness/stamgast.js';
import { setPolicies } from '../../../../apps/api/test/harness/visits.js';
import { ResourceRepository } from '../src/persistence/resource.repository.js';
import { ClientTimeRepository } from '../src/persistence/visits/client-time.repository.js';
import { StaffRepository } from '../src/persistence/staff.repository.js';

/**
 * Two guards keep a person, or a room, from being booked twice: the lock on their row, under which the rules are asked again, and the
 * exclusion constraint. Each must hold alone. With both taken away the same race must show the double booking, or it
 * would not prove anything.
 */
const crowd = 60;
const open = Date.parse('2026-03-02T08:00:00Z');
const hour = 3_600_000;

let stamgast: Stamgast;
let inspector: Inspector;
beforeEach(async () => {
  stamgast = await Stamgast.start({ env: { DATABASE_POOL: '20' } });
  inspector = await Inspector.open(stamgast.database);
});
afterEach(async () => {
  await inspector.close();
  await stamgast.stop();
});

const takeConstraintAway = () => inspector.rows('ALTER TABLE booking.occupancy DROP CONSTRAINT occupancy_no_overlap');

function takeLockAway(): void {
  jest.spyOn(stamgast.app.get(StaffRepository), 'lock').mockResolvedValue();
  jest.spyOn(stamgast.app.get(ResourceRepository), 'lock').mockResolvedValue();
}

/** Everybody at once, at overlapping times of one morning; later rounds find the morning taken. */
async function storm(name: string): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let day = 0; day < 3; day++) {
    const owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
    const salon: Salon = await createSalon(owner);
    await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 15 });
    const url = `${stamgast.url}/v1/public/${owner.slug}/bookings`;
    const shots = Array.from({ length: crowd }, (_, index) => ({
      url,
      body: {
        serviceId: salon.serviceId,
        start: new Date(open + (index % 4) * (hour / 4)).toISOString(),
        client: guest(),
      },
    }));
    answers.push(...(await race(`${name}, round ${day + 1}`, shots)));
  }
  return answers;
}

async function doubleBookings(): Promise<number> {
  const rows = await inspector.rows(
    `SELECT x.id FROM booking.appointment x JOIN booking.appointment y ON y.business_id = x.business_id AND y.staff_id = x.staff_id
       AND y.id > x.id AND x.starts_at < y.ends_at AND y.starts_at < x.ends_at`,
  );
  return rows.length;
}

/** More people than rooms: everybody is somebody else's client, and the rooms alone are scarce. */
async function stormForRooms(name: string): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let day = 0; day < 3; day++) {
    const owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
    for (const room of ['Room 1', 'Room 2'])
      await owner.post('/v1/resources', { name: room, kind: 'Room' }).expect(201);
    const salon = await createSalon(owner, { staff: 12, services: [{ name: 'Massage', resourceKinds: ['Room'] }] });
    await setPolicies(owner, { minNoticeMinutes: 0, slotStep: 15 });
    const url = `${stamgast.url}/v1/public/${owner.slug}/bookings`;
    const shots = Array.from({ length: crowd }, (_, index) => ({
      url,
      body: {
        serviceId: salon.serviceId,
        staffId: salon.staffIds[index % 12],
        start: new Date(open + (index % 4) * (hour / 4)).toISOString(),
        client: guest(),
      },
    }));
    answers.push(...(await race(`${name}, round ${day + 1}`, shots)));
  }
  return answers;
}

async function roomsTakenTwice(): Promise<number> {
  const rows = await inspector.rows(
    `SELECT x.id FROM booking.appointment x JOIN booking.appointment_resource r ON r.business_id = x.business_id AND r.appointment_id = x.id
     JOIN booking.appointment_resource s ON s.business_id = r.business_id AND s.resource_id = r.resource_id
     JOIN booking.appointment y ON y.business_id = s.business_id AND y.id = s.appointment_id
       AND y.id > x.id AND x.starts_at < y.ends_at AND y.starts_at < x.ends_at`,
  );
  return rows.length;
}

const others = (answers: readonly Answer[]) => answers.filter(({ status }) => status !== 201 && status !== 409);

describe('what keeps a person from being booked twice (L02)', () => {
  it('is the lock alone, without the constraint', async () => {
    await takeConstraintAway();
    expect(others(await storm('lock alone'))).toEqual([]);
    expect(await doubleBookings()).toBe(0);
  });

  it('is the constraint alone, without the lock, and nobody dies of a deadlock', async () => {
    takeLockAway();
    expect(others(await storm('constraint alone'))).toEqual([]);
    expect(await doubleBookings()).toBe(0);
  });

  it('is one of the two: without both, the same race books a person twice', async () => {
    await takeConstraintAway();
    takeLockAway();
    await storm('neither');
    expect(await doubleBookings()).toBeGreaterThan(0);
  });

  it('keeps rooms by the lock alone, and with neither guard a room is taken twice (D21)', async () => {
    await takeConstraintAway();
    expect(others(await stormForRooms('rooms, lock alone'))).toEqual([]);
    expect(await roomsTakenTwice()).toBe(0);
    takeLockAway();
    await stormForRooms('rooms, neither');
    expect(await roomsTakenTwice()).toBeGreaterThan(0);
  });

  it('keeps rooms by the constraint alone', async () => {
    takeLockAway();
    expect(others(await stormForRooms('rooms, constraint alone'))).toEqual([]);
    expect(await roomsTakenTwice()).toBe(0);
  });

  it('keeps a client out of two visits at once by the lock on the client, and without it the same race shows it (D06)', async () => {
    const together = async (name: string) => {
      const owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
      const salon = await createSalon(owner, { staff: 12 });
      await setPolicies(owner, { minNoticeMinutes: 0 });
      const client = guest();
      await owner.post('/v1/clients', client).expect(201);
      const url = `${stamgast.url}/v1/public/${owner.slug}/bookings`;
      const start = new Date(open).toISOString();
      const shots = salon.staffIds.map((staffId) => ({
        url,
        body: { serviceId: salon.serviceId, staffId, start, client },
      }));
      const answers = await race(name, shots);
      return answers.filter(({ status }) => status === 201).length;
    };
    expect(await together('one client, locked')).toBe(1);
    const clientTime = stamgast.app.get(ClientTimeRepository);
    const looking = clientTime.visitDuring.bind(clientTime);
    jest.spyOn(clientTime, 'lock').mockResolvedValue();
    // Everybody has looked before anybody has written, however busy the machine is.
    jest.spyOn(clientTime, 'visitDuring').mockImplementation(async (...asked) => {
      const found = await looking(...asked);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return found;
    });
    expect(await together('one client, not locked')).toBeGreaterThan(1);
  });

  it('runs in READ COMMITTED, the one level in which what is read under the lock is the truth', async () => {
    const seen: string[] = [];
    const staff = stamgast.app.get(StaffRepository);
    const lock = staff.lock.bind(staff);
    jest.spyOn(staff, 'lock').mockImplementation(async (tx, ids) => {
      const [row] = await tx.query<{ level: string }>(`SELECT current_setting('transaction_isolation') AS level`);
      seen.push(row!.level);
      return lock(tx, ids);
    });
    const owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
    const salon = await createSalon(owner);
    await owner.post('/v1/bookings', { serviceId: salon.serviceId, start: '2026-03-02T09:00:00Z' }).expect(201);
    expect(seen).toEqual(['read committed']);
  });
});
