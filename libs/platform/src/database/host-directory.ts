import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../config/configuration.js';
import type { Tx } from './tx.js';
import { UnitOfWork } from './unit-of-work.js';

/** A host name that a business has claimed. */
export interface OwnHost {
  readonly host: string;
  /** What the owner puts into the name's DNS records. */
  readonly proof: string;
  /** Null: not proven yet, and not served. */
  readonly verifiedAt: Date | null;
}

/** Who is served under a host name. */
export interface HostedBusiness {
  readonly businessId: string;
  readonly slug: string;
}

const keptMilliseconds = 5_000;
const mostHostsKept = 10_000;

/** Which business a host name belongs to; only proven names are served. */
@Injectable()
export class HostDirectory {
  private readonly known = new Map<string, { readonly until: number; readonly business: HostedBusiness | null }>();

  private readonly productNames: ReadonlySet<string>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {
    const { publicUrl, widgetOrigin } = configuration;
    this.productNames = new Set([publicUrl, widgetOrigin].map((url) => new URL(url).hostname));
  }

  /** Whether a name is the product's own, which no business can have. */
  isProduct(host: string): boolean {
    return this.productNames.has(host);
  }

  /** The business that has proven a name; null for all others. Another process may know of a change five seconds later. */
  async businessOf(host: string): Promise<HostedBusiness | null> {
    const now = performance.now();
    const known = this.known.get(host);
    if (known && known.until > now) return known.business;
    const [row] = await this.unitOfWork.runGlobal((tx) =>
      tx.query<HostedBusiness>(
        `SELECT h.business_id AS "businessId", d.slug FROM platform.host_directory h
         JOIN platform.business_directory d ON d.business_id = h.business_id
         WHERE h.host = $1 AND h.verified_at IS NOT NULL`,
        [host],
      ),
    );
    if (this.known.size >= mostHostsKept) this.known.clear();
    const business = row ?? null;
    this.known.set(host, { until: now + keptMilliseconds, business });
    return business;
  }

  async find(tx: Tx): Promise<OwnHost | null> {
    const [row] = await tx.query<OwnHost>(
      `SELECT host, proof, verified_at AS "verifiedAt" FROM platform.host_directory WHERE business_id = $1`,
      [tx.businessId],
    );
    return row ?? null;
  }

  /** Claims a name in place of the one that the business had; it has yet to be proven. */
  async claim(tx: Tx, host: string, proof: string): Promise<void> {
    await tx.query(
      `INSERT INTO platform.host_directory (business_id, host, proof) VALUES ($1, $2, $3)
       ON CONFLICT (business_id) DO UPDATE SET host = excluded.host, proof = excluded.proof, verified_at = NULL`,
      [tx.businessId, host, proof],
    );
    this.known.clear();
  }

  /** False when another business has proven the name. */
  async prove(tx: Tx, host: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE platform.host_directory h SET verified_at = $3 WHERE h.business_id = $1 AND h.host = $2
         AND NOT EXISTS (SELECT 1 FROM platform.host_directory o WHERE o.host = $2 AND o.verified_at IS NOT NULL AND o.business_id <> $1)
       RETURNING h.host`,
      [tx.businessId, host, tx.now],
    );
    this.known.clear();
    return rows.length > 0;
  }

  async release(tx: Tx): Promise<void> {
    await tx.query(`DELETE FROM platform.host_directory WHERE business_id = $1`, [tx.businessId]);
    this.known.clear();
  }

  /** Where the business's pages are: its own proven name, else the installation's. Without a slash at the end. */
  async originOf(tx: Tx): Promise<string> {
    const own = await this.find(tx);
    return own?.verifiedAt ? `https://${own.host}` : this.configuration.widgetOrigin;
  }

  /** The address of the booking page: without a slug under the business's own name. */
  async bookingPageOf(tx: Tx, slug: string): Promise<string> {
    const own = await this.find(tx);
    return own?.verifiedAt ? `https://${own.host}/` : `${this.configuration.widgetOrigin}/book/${slug}`;
  }
}
