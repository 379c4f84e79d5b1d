import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { ClientsFacade } from '@stamgast/crm';
import { AuditLog } from '@stamgast/identity';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { standingOf, trustOf, type TrustOverride } from '../../domain/terms/trust.js';
import { PoliciesRepository } from '../../persistence/policies.repository.js';
import { ClientTrustRepository } from '../../persistence/visits/client-trust.repository.js';

/** How far the business trusts a client to come, and why (D53). */
export interface ClientTrustView {
  readonly clientId: string;
  readonly depositRequired: boolean;
  readonly ruleOn: boolean;
  readonly missedVisits: number;
  readonly keptSince: number;
  readonly override: TrustOverride | null;
  readonly overrideReason: string | null;
}

@Injectable()
export class ClientTrust {
  constructor(
    private readonly clients: ClientsFacade,
    private readonly trust: ClientTrustRepository,
    private readonly policies: PoliciesRepository,
    private readonly audit: AuditLog,
  ) {}

  async show(tx: Tx, clientId: string): Promise<ClientTrustView> {
    if (!(await this.clients.contactFor(tx, clientId))) throw new DomainError(platformProblems.not_found);
    const { visits, override, reason } = await this.trust.load(tx, clientId);
    const { trustRule } = await this.policies.load(tx);
    const { misses, kept } = trustOf(visits, tx.now);
    return {
      clientId,
      depositRequired: standingOf(visits, override, trustRule, tx.now).mustPay,
      ruleOn: trustRule,
      missedVisits: misses,
      keptSince: kept,
      override,
      overrideReason: reason,
    };
  }

  /** What the owner says stands above the rule, until it is taken back (null). */
  async override(tx: Tx, clientId: string, override: TrustOverride | null, reason: string): Promise<ClientTrustView> {
    const before = await this.show(tx, clientId);
    await this.trust.override(tx, clientId, override, reason);
    await this.audit.record(tx, {
      action: 'client.trust_set',
      subjectType: 'client',
      subjectId: clientId,
      before: { override: before.override },
      after: { override, reason },
    });
    await tx.announce('client', clientId);
    return this.show(tx, clientId);
  }
}
