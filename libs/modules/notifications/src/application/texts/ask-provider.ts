import { OutboundError, type Outbound, type OutboundAnswer } from '@stamgast/platform';
import { TextRefused } from '../text-transport.js';

/** For all of it; a worker holds a message for thirty seconds. */
const timeoutMilliseconds = 10_000;

interface Question {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks a provider once. What fails before an answer came may have been sent, unless there was no way to it. */
export async function askProvider(outbound: Outbound, question: Question): Promise<OutboundAnswer> {
  try {
    return await outbound.send({ ...question, timeoutMilliseconds, maxBytes: 64 * 1024, redirects: 0 });
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    const never = ['address_refused', 'certificate_refused', 'name_unknown'].includes(error.reason);
    throw new TextRefused(never ? 'retry' : failureBeforeAnswer(error), error.reason);
  }
}

function failureBeforeAnswer({ reason }: OutboundError): 'retry' | 'unknown' {
  return reason === 'timed_out' || reason === 'malformed_answer' || reason === 'too_large' ? 'unknown' : 'retry';
}

export function basicAuth(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

export function readJson(answer: OutboundAnswer): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(answer.body.toString('utf8'));
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

export const formType = 'application/x-www-form-urlencoded';
