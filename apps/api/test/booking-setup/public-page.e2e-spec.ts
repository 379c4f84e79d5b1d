import { PageFraming } from '@stamgast/platform/http';
import { signUpOwner, type Caller } from '../harness/caller.js';
import { createSalon } from '../harness/salon.js';
import { Stamgast } from '../harness/stamgast.js';

describe('the public booking page', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
  });
  beforeEach(async () => {
    owner = await signUpOwner(stamgast, { clockStart: '2026-03-02T06:00:00Z', locale: 'nb' });
  });
  afterAll(() => stamgast.stop());

  const page = () => stamgast.visitor.get(`/v1/public/${owner.slug}`);

  it('shows strangers what they need to choose', async () => {
    const salon = await createSalon(owner, { staff: 2 });
    await owner.patch('/v1/booking-page', { brandColor: '#aa3355', welcome: 'Velkommen', locales: ['nb', 'en'] }, 1);
    await owner.patch('/v1/policies', { cancelText: 'Ring oss' }, 1).expect(200);
    const category = (await owner.post('/v1/service-categories', { name: 'Hår' })).body.id as string;
    await owner.post('/v1/service-categories', { name: 'Empty' }).expect(201);
    await owner.patch(`/v1/services/${salon.serviceId}`, { categoryId: category }, 1).expect(200);
    const price = { amount: 39_000, currency: 'NOK' };
    await owner
      .patch(`/v1/staff/${salon.staffIds[1]}`, { overrides: [{ serviceId: salon.serviceId, price }] }, 1)
      .expect(200);
    const { body } = await page().expect(200);
    expect(body).toEqual({
      business: {
        name: 'Salong Nord',
        slug: owner.slug,
        locale: 'nb',
        locales: ['nb', 'en'],
        timeZone: 'Europe/Oslo',
        currency: 'NOK',
        country: 'NO',
      },
      brandColor: '#aa3355',
      welcome: 'Velkommen',
      locations: [{ id: salon.locationId, name: 'Salong Nord', timeZone: 'Europe/Oslo', address: null, phone: null }],
      categories: [{ id: category, name: 'Hår', position: 0 }],
      questions: [],
      services: [
        {
          id: salon.serviceId,
          name: 'Haircut',
          description: null,
          categoryId: category,
          kind: 'appointment',
          duration: 60,
          price: { amount: 59_000, currency: 'NOK' },
          priceFrom: price,
          variants: [],
          addOns: [],
          preparation: null,
          staffIds: [...salon.staffIds],
          position: 0,
          mostRecurring: null,
          parallel: false,
          approval: 'none',
          deposit: 'never',
          depositAmount: null,
        },
      ],
      staff: salon.staffIds.map((id, index) => ({
        id,
        name: `Stylist ${index + 1}`,
        title: null,
        serviceIds: [salon.serviceId],
        locationIds: [salon.locationId],
      })),
      policies: {
        cancelNoticeHours: 24,
        moveNoticeHours: 12,
        cancelText: 'Ring oss',
        horizonDays: 180,
        answerHours: 24,
        cancelTiers: [],
        noShowPercent: 0,
      },
      now: expect.stringMatching(/^2026-03-02T06:/),
    });
  });

  it('hides services and people that are not for clients', async () => {
    const salon = await createSalon(owner, {
      staff: 2,
      services: [{ name: 'Cut' }, { name: 'Colour' }, { name: 'Wash' }],
    });
    const [cut, colour, wash] = salon.serviceIds as [string, string, string];
    await owner.patch(`/v1/services/${colour}`, { online: false }, 1).expect(200);
    await owner.delete(`/v1/services/${wash}`, 1).expect(204);
    await owner.patch(`/v1/staff/${salon.staffIds[0]}`, { online: false }, 1).expect(200);
    const { body } = await page().expect(200);
    expect(body.services.map((one: { id: string }) => one.id)).toEqual([cut]);
    expect(body.staff.map((one: { id: string }) => one.id)).toEqual([salon.staffIds[1]]);
    await owner.delete(`/v1/staff/${salon.staffIds[1]}`, 1).expect(204);
    expect((await page()).body).toMatchObject({ services: [], staff: [], locations: [{ id: salon.locationId }] });
  });

  it('is there for a business that has not set anything up, and not for one that is not there', async () => {
    expect((await page().expect(200)).body).toMatchObject({ services: [], locations: [{ name: 'Salong Nord' }] });
    const response = await stamgast.visitor.get('/v1/public/nobody-has-this-address');
    expect([response.status, response.body.code]).toEqual([404, 'not_found']);
  });

  it('is switched off and on by its owner', async () => {
    await owner.patch('/v1/booking-page', { enabled: false }, 1).expect(200);
    const closed = await page();
    expect([closed.status, closed.body.code]).toEqual([404, 'booking_page_off']);
    await owner.patch('/v1/booking-page', { enabled: true }, 2).expect(200);
    await page().expect(200);
  });

  it('may be framed by the sites that its owner lists, by any when none is listed (decision 17)', async () => {
    const framing = stamgast.app.get(PageFraming, { strict: false });
    const ancestors = async () => /frame-ancestors ([^;]*)/.exec(await framing.policyFor(owner.businessId))?.[1];
    expect(await ancestors()).toBe('*');
    await owner
      .patch('/v1/booking-page', { allowedOrigins: ['https://salong.no', 'http://localhost:8080'] }, 1)
      .expect(200);
    expect(await ancestors()).toBe("'self' https://salong.no http://localhost:8080");
  });
});
