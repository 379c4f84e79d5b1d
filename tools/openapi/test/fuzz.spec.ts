import { readFileSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { Caller } from '../../../apps/api/test/harness/caller.js';
import { furnish } from '../../../apps/api/test/harness/furnish.js';
import { Stamgast } from '../../../apps/api/test/harness/stamgast.js';
import type { OpenApiDocument, Operation } from '../src/document.js';
import { fuzz, type FuzzReport } from '../src/fuzz/fuzz.js';
import { IdPool } from '../src/fuzz/id-pool.js';
import type { Send } from '../src/fuzz/request.js';
import { Session } from '../src/fuzz/session.js';
import { withCurrentVersion } from '../src/fuzz/with-current-version.js';

const MONDAY = '2027-01-04';
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_270_104);
const BUDGET = Number(process.env['FUZZ_SECONDS'] ?? 70) * 1000;
const file = path.join(__dirname, '../../../libs/api-client/openapi.json');
const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument;

/** A stream never ends, so there is no answer to judge. */
const isStream = ({ responses }: Operation) =>
  Object.keys(responses['200']?.content ?? {}).includes('text/event-stream');

const signUp = () => ({
  email: `${randomUUID()}@example.test`,
  password: 'a chair kept warm',
  name: 'Fuzz',
  business: {
    name: 'Fuzz',
    slug: `f-${randomUUID()}`,
    country: 'NO',
    timeZone: 'Europe/Oslo',
    currency: 'NOK',
    locale: 'en',
    testMode: true,
    clockStart: `${MONDAY}T05:00:00Z`,
  },
});

describe('every operation of the running API', () => {
  let stamgast: Stamgast;
  let report: FuzzReport;

  beforeAll(async () => {
    stamgast = await Stamgast.start({ worker: true });
    const pool = new IdPool();
    const session = new Session(stamgast.app);
    const { business } = (await session.signUp(signUp())) as { business: { id: string; slug: string } };
    pool.learn('/v1/business', business);
    const owner = new Caller(stamgast, session.cookie, business.id, business.slug);
    for (const [list, body] of await furnish(stamgast, owner, MONDAY)) pool.learn(list, body);
    const send: Send = async (request, operation) => {
      const answer = await session.send(request, operation);
      if (answer.status < 300 && answer.contentType.startsWith('application/json'))
        pool.learn(operation.path, JSON.parse(answer.body), request.body ?? '');
      return answer;
    };
    report = await fuzz(document, withCurrentVersion(send), {
      seed: SEED,
      broken: 10,
      rounds: 12,
      budget: BUDGET,
      known: pool.known,
      skip: isStream,
    });
    process.stdout.write(summary(report));
  }, BUDGET + 170_000);
  afterAll(() => stamgast.stop());

  it('is asked', () => {
    const asked = [...report.statuses.values()].filter((counts) => counts.size > 0);
    expect(asked).toHaveLength(report.statuses.size);
    expect(report.requests).toBeGreaterThan(2 * report.statuses.size);
  });

  it('answers as the document says, whatever it is sent', () => {
    expect(
      report.findings.map(({ kind, operation, what, detail }) => `${kind}: ${operation}: ${detail} (${what})`).sort(),
    ).toEqual([]);
  });
});

function summary({ requests, statuses, findings, refusals, longest }: FuzzReport): string {
  const succeeded = ([, counts]: [string, ReadonlyMap<number, number>]) =>
    [...counts.keys()].some((status) => status < 300);
  const never = [...statuses]
    .filter((entry) => !succeeded(entry))
    .map(([id]) => `  ${id}: ${refusals.get(id) ?? 'never asked soundly'}`);
  const slow = [...longest].sort(([, one], [, other]) => other - one).slice(0, 3);
  return [
    `Slowest answers: ${slow.map(([id, milliseconds]) => `${id} ${Math.round(milliseconds)} ms`).join(', ')}.`,
    `Fuzzer: seed ${SEED}, ${requests} requests to ${statuses.size} operations, ${findings.length} findings.`,
    `Never a success in ${never.length}:`,
    `${never.join('\n')}\n`,
  ].join('\n');
}
