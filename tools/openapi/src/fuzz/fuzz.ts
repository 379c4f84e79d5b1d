import fc from 'fast-check';
import { operationsOf, type OpenApiDocument, type Operation } from '../document.js';
import type { KnownIds } from './arbitrary-of.js';
import { breakRequest } from './break-request.js';
import { buildRequest, ingredientsOf } from './build-request.js';
import { ClosedSchemas } from './closed-schemas.js';
import { judge, type Finding } from './judge.js';
import type { Attempt, FuzzAnswer, Send } from './request.js';

export interface FuzzOptions {
  readonly seed: number;
  /** Sound requests per operation and round; each is followed by `broken` broken ones. */
  readonly broken: number;
  readonly rounds: number;
  /** Milliseconds after which no further request is sent; the first round is always finished. */
  readonly budget: number;
  readonly known: KnownIds;
  readonly skip: (operation: Operation) => boolean;
}

export interface FuzzReport {
  readonly findings: readonly Finding[];
  readonly requests: number;
  /** Answers per operation and status. */
  readonly statuses: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** The last refusal of a sound request, per operation. */
  readonly refusals: ReadonlyMap<string, string>;
  /** The longest that an operation has taken, in milliseconds. */
  readonly longest: ReadonlyMap<string, number>;
}

const SOUND = 'a sound request';

function outlineOf({ status, body }: FuzzAnswer): string {
  const errors = /"errors":(\[.*?\])/.exec(body)?.[1];
  return `${status} ${errors ?? /"code":"(\w+)"/.exec(body)?.[1] ?? ''}`;
}

/** A small generator of numbers below `bound` that gives the same ones for the same seed. */
function dice(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

function pick<Item>(items: readonly Item[], count: number, roll: (bound: number) => number): Item[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(roll(left.length), 1)[0] as Item);
}

function attemptsOf(document: OpenApiDocument, operation: Operation, round: number, options: FuzzOptions): Attempt[] {
  const seed = options.seed + round * 7919;
  const [sound] = fc.sample(ingredientsOf(document, operation, options.known), { numRuns: 1, seed });
  if (!sound) return [];
  const broken = breakRequest(document, operation, sound);
  const meant: Attempt = { what: SOUND, mustRefuse: false, request: buildRequest(operation, sound) };
  return [meant, ...pick(broken, options.broken, dice(seed + operation.id.length * 31))];
}

function* allAttempts(document: OpenApiDocument, operations: readonly Operation[], options: FuzzOptions) {
  for (let round = 0; round < options.rounds; round += 1)
    for (const operation of operations)
      for (const attempt of attemptsOf(document, operation, round, options)) yield { round, operation, attempt };
}

/** Two findings that differ in ids alone are one. */
const kindOf = ({ kind, operation, detail }: Finding) =>
  `${kind} ${operation} ${detail.replace(/[0-9a-f-]{36}/g, '…')}`;

/** Sends sound and broken requests to every operation and collects what is wrong with the answers. */
export async function fuzz(document: OpenApiDocument, send: Send, options: FuzzOptions): Promise<FuzzReport> {
  const schemas = new ClosedSchemas(document);
  const operations = operationsOf(document).filter((operation) => !options.skip(operation));
  const findings = new Map<string, Finding>();
  const statuses = new Map(operations.map((operation) => [operation.id, new Map<number, number>()]));
  const refusals = new Map<string, string>();
  const longest = new Map<string, number>();
  const end = performance.now() + options.budget;
  let requests = 0;
  for (const { round, operation, attempt } of allAttempts(document, operations, options)) {
    if (round > 0 && performance.now() > end) break;
    const began = performance.now();
    const answer = await send(attempt.request, operation);
    longest.set(operation.id, Math.max(longest.get(operation.id) ?? 0, performance.now() - began));
    requests += 1;
    const counts = statuses.get(operation.id);
    counts?.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
    if (attempt.what === SOUND && answer.status >= 400) refusals.set(operation.id, outlineOf(answer));
    for (const one of judge(operation, attempt, answer, schemas)) findings.set(kindOf(one), one);
  }
  return { findings: [...findings.values()], requests, statuses, refusals, longest };
}
