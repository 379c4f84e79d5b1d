import { randomUUID } from 'node:crypto';
import { eventually } from '@stamgast/platform/testing';
import { ApiProcess, buildServers } from '../harness/api-process.js';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { Inspector } from '../harness/inspect.js';
import { shoot } from '../harness/race.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { SilentProxy } from '../harness/silent-proxy.js';
import { Stamgast } from '../harness/stamgast.js';
import { setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let inspector: Inspector;
let proxy: SilentProxy;
let api: ApiProcess;
let owner: Caller;
let salon: Salon;
let url: string;
beforeAll(async () => {
  buildServers();
  stamgast = await Stamgast.start();
  inspector = await Inspector.open(stamgast.database);
  proxy = await SilentProxy.start(stamgast.database.databaseUrl);
  api = await ApiProcess.start(proxy.databaseUrl);
});
afterAll(async () => {
  await api.kill();
  await proxy.stop();
  await inspector.close();
  await stamgast.stop();
});
beforeEach(async () => {
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-01T18:00:00Z' });
  salon = await createSalon(owner);
  await setPolicies(owner, { minNoticeMinutes: 0 });
  url = `${api.url}/v1/public/${owner.slug}/bookings`;
});

const wish = (start: string) => ({
  serviceId: salon.serviceId,
  start,
  client: { name: 'Ola Hansen', phone: '91234567' },
});

const bookings = async () =>
  (await inspector.rows('SELECT id FROM booking.booking WHERE business_id = $1', [owner.businessId])).length;

describe('the same request again, when the server was away in between (L05)', () => {
  it('has the first answer after a restart, and after twenty-three hours', async () => {
    const shot = { url, key: randomUUID(), body: wish('2026-03-02T09:00:00Z') };
    const first = await shoot(shot);
    expect(first.status).toBe(201);
    await api.kill();
    await api.launch();
    expect(await shoot(shot)).toEqual(first);
    await inspector.rows(
      `UPDATE platform.idempotency_key SET created_at = now() - interval '23 hours' WHERE business_id = $1`,
      [owner.businessId],
    );
    expect(await shoot(shot)).toEqual(first);
    expect(await shoot({ ...shot, body: wish('2026-03-02T11:00:00Z') })).toMatchObject({ status: 422 });
    expect(await bookings()).toBe(1);
  });

  it('has the answer of a booking that was stored, though the server was killed before it could say so', async () => {
    const shot = { url, key: randomUUID(), body: wish('2026-03-02T09:00:00Z') };
    await api.kill();
    await api.launch();
    proxy.arm('INSERT INTO booking.booking');
    const first = fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': shot.key },
      body: JSON.stringify(shot.body),
    }).catch(() => null);
    await eventually(async () => (await bookings()) === 1);
    expect(await Promise.race([first.then(() => 'answered'), Promise.resolve('silence')])).toBe('silence');
    await api.kill();
    await first;
    await api.launch();
    const again = await shoot(shot);
    expect(again.status).toBe(201);
    const [stored] = await inspector.rows<{ id: string }>('SELECT id FROM booking.booking WHERE business_id = $1', [
      owner.businessId,
    ]);
    expect((again.body.booking as { id: string }).id).toBe(stored?.id);
    expect(await bookings()).toBe(1);
  });
});
