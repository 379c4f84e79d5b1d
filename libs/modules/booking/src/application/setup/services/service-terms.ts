import { Injectable } from '@nestjs/common';
import { DomainError, type Money } from '@stamgast/kernel';
import { BusinessFacade } from '@stamgast/identity';
import { invalidField, platformProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { ServiceDeposit } from '../../../domain/terms/deposits.js';
import type { Approval } from '../../../domain/terms/visit-terms.js';
import { ServiceTermsRepository } from '../../../persistence/service-terms.repository.js';
import { RecordChange } from '../record-change.js';

export interface ServiceTermsChange {
  readonly approval: Approval | null;
  readonly depositPercent: number | null;
  readonly depositAmount: Money | null;
}

export interface ServiceTermsView extends ServiceTermsChange {
  readonly version: number;
}

/** Where one service waits for an answer, or asks for a deposit, otherwise than the business does (D31, D50). */
@Injectable()
export class ServiceTermsOf {
  constructor(
    private readonly terms: ServiceTermsRepository,
    private readonly businesses: BusinessFacade,
    private readonly recordChange: RecordChange,
  ) {}

  async show(tx: Tx, serviceId: string): Promise<ServiceTermsView> {
    const terms = (await this.terms.load(tx, [serviceId])).get(serviceId);
    if (!terms) throw new DomainError(platformProblems.not_found);
    const { currency } = await this.businesses.current(tx);
    const { approval, deposit, version } = terms;
    return {
      approval,
      depositPercent: deposit?.kind === 'percent' ? deposit.percent : deposit?.kind === 'none' ? 0 : null,
      depositAmount: deposit?.kind === 'fixed' ? { amount: deposit.amount, currency } : null,
      version,
    };
  }

  async change(tx: Tx, serviceId: string, version: number, change: ServiceTermsChange): Promise<ServiceTermsView> {
    const before = await this.show(tx, serviceId);
    const approval = change.approval ?? null;
    const { currency } = await this.businesses.current(tx);
    const deposit = depositOf(change, currency);
    if (before.version !== version || !(await this.terms.put(tx, serviceId, version, { approval, deposit })))
      throw staleVersion(before.version);
    const after = await this.show(tx, serviceId);
    await this.recordChange.execute(tx, {
      action: 'service.terms_changed',
      type: 'service',
      id: serviceId,
      before,
      after,
    });
    return after;
  }
}

function depositOf({ depositPercent, depositAmount }: ServiceTermsChange, currency: string): ServiceDeposit | null {
  if (depositAmount) {
    if (depositAmount.currency !== currency) throw invalidField('depositAmount.currency', `must be ${currency}`);
    if (depositAmount.amount <= 0) throw invalidField('depositAmount.amount', 'must be positive');
    return { kind: 'fixed', amount: depositAmount.amount };
  }
  if (depositPercent === null || depositPercent === undefined) return null;
  return depositPercent === 0 ? { kind: 'none' } : { kind: 'percent', percent: depositPercent };
}
