import { readFileSync } from 'node:fs';
import path from 'node:path';
import { operationsOf, type OpenApiDocument, type Operation } from '../../../tools/openapi/src/index.js';
import { Stamgast } from './harness/stamgast.js';
import { gatherPeople, type People } from './matrix/people.js';
import { changedTables, TableChecksums } from './matrix/table-checksums.js';
import { refuseTheForeigner, refuseTheUnqualified } from './matrix/trespass.js';

const file = path.join(__dirname, '../../../libs/api-client/openapi.json');
const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument;
const isStream = ({ responses }: Operation) => 'text/event-stream' in (responses['200']?.content ?? {});
const operations = operationsOf(document).filter((operation) => !isStream(operation));
/** Remembers when a session was last used, also for a request that is then refused. */
const MAY_CHANGE = ['identity.session'];

describe('nobody gets what is not theirs', () => {
  let stamgast: Stamgast;
  let checksums: TableChecksums;
  let people: People;
  const attempts = new Map(operations.map(({ id }) => [id, 0]));
  let stoppedEarly = 0;

  beforeAll(async () => {
    stamgast = await Stamgast.start();
    checksums = await TableChecksums.open(stamgast.database.superuserUrl);
    people = await gatherPeople(document, stamgast);
  });
  afterAll(async () => {
    await checksums.close();
    await stamgast.stop();
  });

  const count = (id: string, more: number) => attempts.set(id, (attempts.get(id) ?? 0) + more);

  it.each(operations.map((operation) => [operation.id, operation] as const))(
    '%s refuses nobody and lower roles, and changes nothing (D87)',
    async (id, operation) => {
      const before = await checksums.all();
      const result = await refuseTheUnqualified(document, operation, people);
      count(id, result.attempts);
      expect(result.violations).toEqual([]);
      const mayAct = operation.permission === 'public' && !operation.path.includes('{');
      const changed = changedTables(before, await checksums.all()).filter((table) => !MAY_CHANGE.includes(table));
      expect(mayAct ? [] : changed).toEqual([]);
    },
  );

  it.each(
    operations
      .filter(({ permission }) => permission !== 'public')
      .map((operation) => [operation.id, operation] as const),
  )("%s keeps another business's owner out (D87)", async (id, operation) => {
    const before = await checksums.ofBusiness(people.businessId);
    const result = await refuseTheForeigner(document, operation, people);
    count(id, result.attempts);
    stoppedEarly += result.stoppedEarly;
    expect(result.violations).toEqual([]);
    expect(changedTables(before, await checksums.ofBusiness(people.businessId))).toEqual([]);
  });

  it('would notice an owner who is shown what is not theirs (control)', async () => {
    const list = operations.find(({ id }) => id === 'listTeamMembers') as Operation;
    const open = await refuseTheForeigner(document, list, { ...people, otherOwner: people.owner });
    expect(open.violations.join()).toContain('was shown');
  });

  it('would notice a role that gets further than it may (control, D87)', async () => {
    const read = operations.find(({ id }) => id === 'getBusiness') as Operation;
    const members = people.members.map((member) => ({ ...member, permissions: new Set<string>() }));
    const open = await refuseTheUnqualified(document, read, { ...people, members });
    expect(open.violations).toContain('practitioner got 200, not 403');
  });

  it('would notice a changed row (control)', async () => {
    const before = await checksums.all();
    await stamgast.visitor.post('/v1/auth/sign-up').send({
      email: 'one.more@example.test',
      password: 'a chair kept warm',
      name: 'One More',
      business: { name: 'One More', country: 'NO', timeZone: 'Europe/Oslo', currency: 'NOK', locale: 'en' },
    });
    expect(changedTables(before, await checksums.all())).toContain('identity.account');
    expect(changedTables(before, before)).toEqual([]);
  });

  it('has tried every route', () => {
    const total = [...attempts.values()].reduce((sum, one) => sum + one, 0);
    const perRoute = [...attempts].map(([id, number]) => `${id} ${number}`).join(', ');
    process.stdout.write(
      `Matrix: ${total} attempts on ${attempts.size} routes, ${stoppedEarly} stopped by validation.\n${perRoute}\n`,
    );
    const { ownerSucceeded } = people;
    const failed = operations.filter(({ id }) => !ownerSucceeded.has(id)).map(({ id }) => id);
    process.stdout.write(`The owner succeeded in ${ownerSucceeded.size} of them, not in: ${failed.join(', ')}.\n`);
    expect(ownerSucceeded.size).toBeGreaterThan(0);
    expect([...attempts].filter(([, number]) => number === 0)).toEqual([]);
  });
});
