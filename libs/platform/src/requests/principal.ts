/** Somebody who is signed in, with the business they act in at the moment. */
export interface Principal {
  readonly kind: 'member';
  readonly accountId: string;
  readonly sessionId: string;
  /** Null for an account without a business. */
  readonly businessId: string | null;
  readonly memberId: string | null;
  readonly role: string | null;
  readonly staffId: string | null;
  readonly permissions: ReadonlySet<string>;
}

export const PRINCIPALS = Symbol('Principals');

/** Port: identity says who a session belongs to. */
export interface Principals {
  /** Null when the session is unknown, ended or idle for too long. */
  resolve(sessionToken: string): Promise<Principal | null>;
  /** Whether the session still lives and acts in the same business as its member. Asking is no use of the session. */
  holds(principal: Principal): Promise<boolean>;
}
