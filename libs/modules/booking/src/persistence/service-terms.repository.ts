import { Injectable } from '@nestjs/common';
import { prepared, type Tx } from '@stamgast/platform/database';
import type { ServiceTerms } from '../domain/terms/agreement.js';
import type { ServiceDeposit } from '../domain/terms/deposits.js';
import type { Approval } from '../domain/terms/visit-terms.js';

interface Row {
  readonly id: string;
  readonly approval: Approval | null;
  readonly percent: number | null;
  readonly fixed: string | null;
  readonly version: number | null;
}

/** A service's own terms with the version that a change of them names; 0 until there are any. */
export interface VersionedServiceTerms extends ServiceTerms {
  readonly version: number;
}

const LOAD = prepared(`SELECT s.id, t.approval, t.deposit_percent AS percent, t.deposit_fixed_amount AS fixed, t.version
  FROM booking.service s
  LEFT JOIN booking.service_terms t ON t.business_id = s.business_id AND t.service_id = s.id
  WHERE s.business_id = $1 AND s.id = ANY ($2::uuid[])`);

const ownTerms: VersionedServiceTerms = { approval: null, deposit: null, version: 0 };

@Injectable()
export class ServiceTermsRepository {
  /** Of the services that there are; those without own terms included. */
  async load(tx: Tx, serviceIds: readonly string[]): Promise<ReadonlyMap<string, VersionedServiceTerms>> {
    const rows = await tx.query<Row>(LOAD, [tx.businessId, serviceIds]);
    return new Map(rows.map((row) => [row.id, row.version === null ? ownTerms : termsOf(row, row.version)]));
  }

  /** False when the version is no longer the newest. */
  async put(tx: Tx, serviceId: string, version: number, { approval, deposit }: ServiceTerms): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO booking.service_terms AS known (business_id, service_id, approval, deposit_percent, deposit_fixed_amount)
       SELECT $1, $2, $4, $5, $6
       ON CONFLICT (business_id, service_id) DO UPDATE SET approval = excluded.approval,
         deposit_percent = excluded.deposit_percent, deposit_fixed_amount = excluded.deposit_fixed_amount, version = known.version + 1
         WHERE known.version = $3
       RETURNING known.version`,
      [
        tx.businessId,
        serviceId,
        version,
        approval,
        percentOf(deposit),
        deposit?.kind === 'fixed' ? deposit.amount : null,
      ],
    );
    return rows.length > 0;
  }
}

function termsOf({ approval, percent, fixed }: Row, version: number): VersionedServiceTerms {
  return { approval, deposit: depositOf(percent, fixed), version };
}

/** Nought percent is "none", which is more than having no say. */
function depositOf(percent: number | null, fixed: string | null): ServiceDeposit | null {
  if (fixed !== null) return { kind: 'fixed', amount: Number(fixed) };
  if (percent === null) return null;
  return percent === 0 ? { kind: 'none' } : { kind: 'percent', percent };
}

function percentOf(deposit: ServiceDeposit | null): number | null {
  if (deposit?.kind === 'none') return 0;
  return deposit?.kind === 'percent' ? deposit.percent : null;
}
