import type { Send } from './request.js';

/** Repeats a change that was refused as stale with the version that the refusal names, so that it gets further. */
export function withCurrentVersion(send: Send): Send {
  return async (request, operation) => {
    const answer = await send(request, operation);
    const current = answer.status === 412 ? /"currentVersion":(\d+)/.exec(answer.body)?.[1] : undefined;
    if (current === undefined) return answer;
    return send({ ...request, headers: { ...request.headers, 'if-match': `"${current}"` } }, operation);
  };
}
