import { signUpOwner, type Caller } from '../harness/caller.js';
import { joinTeam } from '../harness/join-team.js';
import { Stamgast } from '../harness/stamgast.js';
import { statusesOf } from '../harness/statuses-of.js';

describe.each([
  ['/v1/policies', { cancelNoticeHours: 48, cancelText: 'Call us', assignment: 'round_robin' }, 'policies'],
  [
    '/v1/booking-page',
    { enabled: false, brandColor: '#123456', allowedOrigins: ['https://salong.no'], locales: ['nb'] },
    'booking_page',
  ],
] as const)('the settings at %s', (path, change, subject) => {
  let stamgast: Stamgast;
  let owner: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
    owner = await signUpOwner(stamgast);
  });
  afterAll(() => stamgast.stop());

  it('have defaults, are changed in part, from the version that was seen', async () => {
    const first = await owner.get(path).expect(200);
    expect([first.body.version, first.headers.etag]).toEqual([1, '"1"']);
    expect((await owner.patch(path, change)).status).toBe(428);
    const stale = await owner.patch(path, change, 2);
    expect([stale.status, stale.body.currentVersion]).toEqual([412, 1]);
    const changed = await owner.patch(path, change, 1).expect(200);
    expect(changed.body).toEqual({ ...first.body, ...change, version: 2 });
    expect((await owner.get(path)).body).toEqual(changed.body);
    expect((await owner.patch(path, change, 1)).status).toBe(412);
  });

  it('let one of two first changes through', async () => {
    const fresh = await signUpOwner(stamgast);
    const answers = await Promise.all(Array.from({ length: 4 }, () => fresh.patch(path, change, 1)));
    expect(statusesOf(answers)).toEqual([200, 412, 412, 412]);
  });

  it('are written down and belong to whoever may change them', async () => {
    const { body } = await owner.get(`/v1/audit-entries?subjectType=${subject}`).expect(200);
    expect(body.data).toEqual([expect.objectContaining({ action: `${subject}.changed`, after: change })]);
    const { caller } = await joinTeam(stamgast, owner, 'practitioner');
    expect((await caller.get(path)).status).toBe(200);
    expect((await caller.patch(path, change, 2)).status).toBe(403);
    const stranger = await signUpOwner(stamgast);
    expect((await stranger.get(path)).body.version).toBe(1);
  });
});

describe('settings that make no sense', () => {
  let stamgast: Stamgast;
  let owner: Caller;
  beforeAll(async () => {
    stamgast = await Stamgast.start();
    owner = await signUpOwner(stamgast);
  });
  afterAll(() => stamgast.stop());

  it.each([
    ['/v1/policies', { slotStep: -1 }, 'slotStep'],
    ['/v1/policies', { horizonDays: 1096 }, 'horizonDays'],
    ['/v1/policies', { bufferMode: 'share' }, 'bufferMode'],
    ['/v1/policies', { allowClientMove: null }, 'allowClientMove'],
    ['/v1/policies', { version: 3 }, 'version'],
    ['/v1/booking-page', { brandColor: 'red' }, 'brandColor'],
    ['/v1/booking-page', { allowedOrigins: ['https://salong.no/path'] }, 'allowedOrigins'],
    ['/v1/booking-page', { allowedOrigins: ['https://salong.no; script-src *'] }, 'allowedOrigins'],
    ['/v1/booking-page', { allowedOrigins: ['*'] }, 'allowedOrigins'],
    ['/v1/booking-page', { locales: [] }, 'locales'],
    ['/v1/booking-page', { locales: ['de'] }, 'locales'],
    ['/v1/booking-page', { url: 'https://elsewhere.test' }, 'url'],
  ])('are refused: %s %j', async (path, body, field) => {
    const response = await owner.patch(path, body, 1);
    expect([response.status, response.body.errors?.[0].path]).toEqual([400, field]);
    expect((await owner.get(path)).body.version).toBe(1);
  });
});
