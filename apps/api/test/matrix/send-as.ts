import type { Test } from 'supertest';
import type { FuzzAnswer, FuzzRequest } from '../../../../tools/openapi/src/index.js';
import type { Caller } from '../harness/caller.js';
import type { Stamgast } from '../harness/stamgast.js';

export type SendOne = (request: FuzzRequest) => Promise<FuzzAnswer>;

const bodyOf = ({ body }: FuzzRequest): object | undefined =>
  body === null ? undefined : (JSON.parse(body) as object);
const versionOf = ({ headers }: FuzzRequest): number | undefined => {
  const [digits] = /\d+/.exec(headers['if-match'] ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
};

async function answerOf(test: Test): Promise<FuzzAnswer> {
  const { status, headers, text } = await test;
  return { status, contentType: String(headers['content-type'] ?? ''), body: text ?? '' };
}

/** Sends requests in the name of a team member. */
export function sendAs(caller: Caller): SendOne {
  return (request) => {
    const [url, body, version] = [request.url, bodyOf(request), versionOf(request)];
    if (request.method === 'POST') return answerOf(caller.post(url, body, version));
    if (request.method === 'PUT') return answerOf(caller.put(url, body, version));
    if (request.method === 'PATCH') return answerOf(caller.patch(url, body, version));
    return answerOf(request.method === 'DELETE' ? caller.delete(url, version) : caller.get(url));
  };
}

/** Sends requests without a session. */
export function sendAsNobody(stamgast: Stamgast): SendOne {
  return (request) => {
    const method = request.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const test = stamgast.visitor[method](request.url).set(request.headers);
    return answerOf(request.body === null ? test : test.send(request.body));
  };
}
