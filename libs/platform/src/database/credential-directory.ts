import { Injectable } from '@nestjs/common';
import { hashToken, newToken } from './identifiers.js';
import { prepared } from './prepared.js';
import type { Tx } from './tx.js';
import { UnitOfWork } from './unit-of-work.js';

/** What a link may do: purposes are never mixed. */
export type CredentialPurpose =
  'manage-booking' | 'unsubscribe' | 'invitation' | 'calendar' | 'waitlist-entry' | 'inbound-sms' | 'inbound-email';

export interface Credential {
  readonly businessId: string;
  readonly subjectId: string;
  /** Business time; null for a link without an end. */
  readonly expiresAt: Date | null;
}

const REGISTER = prepared(`INSERT INTO platform.credential (token_hash, business_id, purpose, subject_id, expires_at)
  SELECT token_hash, $1, purpose, subject_id, expires_at
  FROM unnest($2::text[], $3::text[], $4::uuid[], $5::timestamptz[]) AS c (token_hash, purpose, subject_id, expires_at)
  ON CONFLICT (token_hash) DO UPDATE SET expires_at = excluded.expires_at`);

interface Unwritten {
  readonly hash: string;
  readonly purpose: CredentialPurpose;
  readonly subjectId: string;
  readonly expiresAt: Date | null;
}

const mostAddressesKept = 10_000;

/** Which business and subject an unguessable link belongs to; only the token's hash is stored. */
@Injectable()
export class CredentialDirectory {
  private readonly businesses = new Map<string, string>();
  private readonly unwritten = new WeakMap<Tx, Map<string, Unwritten>>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Makes a new link token for a subject; earlier ones stay valid. `expiresAt` is business time, null for never. */
  async issue(tx: Tx, purpose: CredentialPurpose, subjectId: string, expiresAt: Date | null): Promise<string> {
    const token = newToken();
    await this.register(tx, purpose, subjectId, token, expiresAt);
    return token;
  }

  /** Registers a token made elsewhere, for links that must come out the same each time they are written. */
  register(
    tx: Tx,
    purpose: CredentialPurpose,
    subjectId: string,
    token: string,
    expiresAt: Date | null,
  ): Promise<void> {
    const hash = hashToken(token);
    const unwritten = this.unwritten.get(tx) ?? new Map<string, Unwritten>();
    if (!this.unwritten.has(tx)) tx.atLast(() => this.write(tx));
    this.unwritten.set(tx, unwritten);
    unwritten.set(hash, { hash, purpose, subjectId, expiresAt });
    return Promise.resolve();
  }

  /** A transaction's links are stored together when its work is done, or before anything else happens to links. */
  private write(tx: Tx): void {
    const links = [...(this.unwritten.get(tx)?.values() ?? [])];
    if (links.length === 0) return;
    this.unwritten.get(tx)!.clear();
    tx.send(REGISTER, [
      tx.businessId,
      links.map((link) => link.hash),
      links.map((link) => link.purpose),
      links.map((link) => link.subjectId),
      links.map((link) => link.expiresAt),
    ]);
  }

  /** Moves the end of every link of a subject, e.g. when its visit moves. */
  async extend(tx: Tx, purpose: CredentialPurpose, subjectId: string, expiresAt: Date | null): Promise<void> {
    this.write(tx);
    await tx.query(
      `UPDATE platform.credential SET expires_at = $4 WHERE business_id = $1 AND purpose = $2 AND subject_id = $3`,
      [tx.businessId, purpose, subjectId, expiresAt],
    );
  }

  async revoke(tx: Tx, purpose: CredentialPurpose, subjectId: string): Promise<void> {
    this.write(tx);
    await tx.query(`DELETE FROM platform.credential WHERE business_id = $1 AND purpose = $2 AND subject_id = $3`, [
      tx.businessId,
      purpose,
      subjectId,
    ]);
  }

  /** Null for a token that is unknown or for another purpose. Whether it has ended, only the business's own time can say. */
  async resolve(purpose: CredentialPurpose, token: string): Promise<Credential | null> {
    if (token.length > 128) return null;
    const found = await this.unitOfWork.runGlobal((tx) =>
      tx.query<Credential>(
        `SELECT business_id AS "businessId", subject_id AS "subjectId", expires_at AS "expiresAt"
         FROM platform.credential WHERE token_hash = $1 AND purpose = $2`,
        [hashToken(token), purpose],
      ),
    );
    return found[0] ?? null;
  }

  /** The business behind a public address, or null. An address never goes to another business, so it is asked for once. */
  async businessOf(slug: string): Promise<string | null> {
    const known = this.businesses.get(slug);
    if (known) return known;
    const [row] = await this.unitOfWork.runGlobal((tx) =>
      tx.query<{ businessId: string }>(
        `SELECT business_id AS "businessId" FROM platform.business_directory WHERE slug = $1`,
        [slug],
      ),
    );
    if (!row) return null;
    if (this.businesses.size >= mostAddressesKept) this.businesses.clear();
    this.businesses.set(slug, row.businessId);
    return row.businessId;
  }
}
