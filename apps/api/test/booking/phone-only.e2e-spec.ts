import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon, type Salon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';
import { bookAsVisitor, setPolicies } from '../harness/visits.js';

let stamgast: Stamgast;
let owner: Caller;
let salon: Salon;
beforeAll(async () => {
  stamgast = await Stamgast.start();
  owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T07:00:00Z' });
  salon = await createSalon(owner);
  await setPolicies(owner, { minNoticeMinutes: 0 });
});
afterAll(() => stamgast.stop());

const book = (start: string, phone: string) =>
  bookAsVisitor(stamgast, owner.slug, salon, { start, client: { name: 'Ola Hansen', phone } });

describe('a client with a phone number only (D39)', () => {
  it('is one client however the number is written, and no address is made up for them', async () => {
    await book('2026-03-02T09:00:00Z', '912 34 567').expect(201);
    await book('2026-03-03T09:00:00Z', '+47 91 23 45 67').expect(201);
    await book('2026-03-04T09:00:00Z', '004791234567').expect(201);
    const clients = (await owner.get('/v1/clients').expect(200)).body.data;
    expect(clients).toHaveLength(1);
    expect(clients[0]).toMatchObject({ name: 'Ola Hansen', phone: '+4791234567', email: null });
  });

  it('is told so where neither number nor address is given', async () => {
    const nothing = { start: '2026-03-05T09:00:00Z', client: { name: 'Nobody' } };
    const refused = await bookAsVisitor(stamgast, owner.slug, salon, nothing).expect(400);
    expect(refused.body.errors[0].path).toBe('client.phone');
  });
});
