import { Injectable } from '@nestjs/common';
import { DomainError, isLocale, type Locale } from '@stamgast/kernel';
import { invalidField, newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { identityProblems } from '../domain/identity-problems.js';
import { isReservedSlug, slugOf } from '../domain/slug.js';
import { BusinessRepository } from '../persistence/business.repository.js';
import { MemberRepository } from '../persistence/member.repository.js';

export interface NewBusiness {
  readonly name: string;
  readonly slug?: string;
  readonly country: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly locale: string;
  readonly testMode?: boolean;
  /** RFC 3339; where the clock of a test-mode business starts. */
  readonly clockStart?: string;
}

/** Who becomes the first owner. */
export interface Founder {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
}

/** Makes the business that the transaction was opened for, with its address, its clock and its first owner. */
@Injectable()
export class CreateBusiness {
  constructor(
    private readonly businesses: BusinessRepository,
    private readonly members: MemberRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Tx, input: NewBusiness, founder: Founder): Promise<void> {
    const { testMode = false, clockStart, name, country, timeZone, currency } = input;
    if (clockStart && !testMode) throw invalidField('business.clockStart', 'is for businesses in test mode');
    if (!isTimeZone(timeZone)) throw invalidField('business.timeZone', 'is not an IANA time zone');
    const locale = localeOf(input);
    const slug = await this.claimSlug(tx, input.slug, name);
    await this.businesses.insert(tx, {
      id: tx.businessId,
      name,
      slug,
      country,
      timeZone,
      currency,
      locale,
      testMode,
      setupDismissed: false,
      version: 1,
    });
    const realNow = tx.now.getTime() - tx.clockOffset;
    if (testMode) await this.businesses.setClock(tx, clockStart ? Date.parse(clockStart) - realNow : 0);
    await this.members.insert(tx, { ...founder, id: newId(), role: 'owner', staffId: null, grants: [], version: 1 });
    await this.outbox.append(tx, { type: 'business.created.v1', name, timeZone, currency, locale });
  }

  private async claimSlug(tx: Tx, wanted: string | undefined, name: string): Promise<string> {
    if (wanted !== undefined) {
      const free = !isReservedSlug(wanted) && (await this.businesses.claimSlug(tx, wanted));
      if (!free) throw new DomainError(identityProblems.slug_taken);
      return wanted;
    }
    const base = slugOf(name);
    for (let number = 1; number <= 50; number += 1) {
      const slug = number === 1 ? base : `${base}-${number}`;
      if (await this.businesses.claimSlug(tx, slug)) return slug;
    }
    throw new DomainError(identityProblems.slug_taken);
  }
}

function localeOf(input: NewBusiness): Locale {
  if (!isLocale(input.locale)) throw invalidField('business.locale', 'is not a language we speak');
  return input.locale;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
