import type { Operation } from '../document.js';
import type { ClosedSchemas } from './closed-schemas.js';
import type { Attempt, FuzzAnswer } from './request.js';

export type FindingKind =
  | 'server error'
  | 'leak'
  | 'undeclared status'
  | 'undeclared content type'
  | 'answer does not match its schema'
  | 'broken request accepted'
  | 'no problem document';

export interface Finding {
  readonly kind: FindingKind;
  readonly operation: string;
  readonly what: string;
  readonly detail: string;
}

const LEAK =
  /\bat [\w.<>]+ \(|node_modules|\.(ts|js):\d+:\d+|QueryFailedError|SQLSTATE|syntax error at or near|duplicate key value|violates (foreign|check|not-null|unique|exclusion)|relation "\w|column "\w|SELECT .+ FROM /;

/** The status and the problem's code, or the beginning of an answer that has none. */
function outline({ status, body }: FuzzAnswer): string {
  const code = /"code":"(\w+)"/.exec(body)?.[1];
  return `${status} ${code ?? body.slice(0, 160)}`;
}

function problemsOf(operation: Operation, answer: FuzzAnswer, schemas: ClosedSchemas): [FindingKind, string][] {
  const declared = operation.responses[String(answer.status)];
  if (!declared) return [['undeclared status', outline(answer)]];
  const [type = ''] = answer.contentType.split(';');
  if (answer.status >= 400 && type !== 'application/problem+json')
    return [['no problem document', `${answer.status} ${type}`]];
  const content = declared.content ?? {};
  if (answer.body === '')
    return Object.keys(content).length === 0 ? [] : [['undeclared content type', `${answer.status} without a body`]];
  const described = content[type];
  if (!described) return [['undeclared content type', `${answer.status} ${type}`]];
  if (!described.schema || !type.endsWith('json')) return [];
  const mismatch = schemas.mismatch(described.schema, JSON.parse(answer.body));
  return mismatch ? [['answer does not match its schema', `${answer.status} ${mismatch}`]] : [];
}

/** Everything that is wrong with an answer. */
export function judge(operation: Operation, attempt: Attempt, answer: FuzzAnswer, schemas: ClosedSchemas): Finding[] {
  const found: [FindingKind, string][] = [];
  // 503 with Retry-After is the one refusal of that size that is meant; everything else above 499 is a bug.
  if (answer.status >= 500 && answer.status !== 503)
    found.push(['server error', `${attempt.what} gives ${outline(answer)}`]);
  else found.push(...problemsOf(operation, answer, schemas));
  const leak = answer.status >= 400 ? LEAK.exec(answer.body) : null;
  if (leak) found.push(['leak', leak[0]]);
  if (attempt.mustRefuse && answer.status < 400)
    found.push(['broken request accepted', `${attempt.what} gives ${answer.status}`]);
  return found.map(([kind, detail]) => ({ kind, operation: operation.id, what: attempt.what, detail }));
}
