import { fuzz, type FuzzReport } from '../src/fuzz/fuzz.js';
import { plantedDocument, plantedServer, type Bug } from './planted-api.js';

const run = (bug: Bug | null): Promise<FuzzReport> =>
  fuzz(plantedDocument, plantedServer(bug), {
    seed: 20_270_104,
    broken: 60,
    rounds: 4,
    budget: 20_000,
    known: () => [],
    skip: () => false,
  });

it('finds nothing wrong with a sound server', async () => {
  const report = await run(null);
  expect(report.findings).toEqual([]);
  expect(report.requests).toBeGreaterThan(200);
  expect(report.statuses.get('createThing')?.get(201)).toBeGreaterThanOrEqual(4);
});

it.each<[Bug, string]>([
  ['crash', 'server error'],
  ['leak', 'leak'],
  ['undeclared', 'undeclared status'],
  ['surplus', 'answer does not match its schema'],
  ['null', 'answer does not match its schema'],
  ['missing', 'broken request accepted'],
  ['wrong type', 'broken request accepted'],
  ['unknown', 'broken request accepted'],
  ['limit', 'broken request accepted'],
  ['plain', 'no problem document'],
])('finds the planted bug "%s"', async (bug, kind) => {
  const { findings } = await run(bug);
  expect(findings.map((finding) => finding.kind)).toContain(kind);
});

it('sends the same requests for the same seed', async () => {
  const [one, other] = [await run('unknown'), await run('unknown')];
  expect(other.findings).toEqual(one.findings);
  expect(other.statuses).toEqual(one.statuses);
});
