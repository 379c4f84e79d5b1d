import type { Operation } from '../document.js';

/** A request as the fuzzer sends it; `body` is the text on the wire. */
export interface FuzzRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface FuzzAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export type Send = (request: FuzzRequest, operation: Operation) => Promise<FuzzAnswer>;

/** A request and what is wrong with it; `mustRefuse` where a success would be a bug. */
export interface Attempt {
  readonly what: string;
  readonly mustRefuse: boolean;
  readonly request: FuzzRequest;
}

/** What goes into a request before it is text. */
export interface Ingredients {
  readonly path: Readonly<Record<string, string>>;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}
