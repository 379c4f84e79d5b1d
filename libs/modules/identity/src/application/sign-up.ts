import { Injectable } from '@nestjs/common';
import { DomainError, isLocale, type Locale } from '@stamgast/kernel';
import { invalidField, newId, Outbox, UnitOfWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { identityProblems } from '../domain/identity-problems.js';
import { isReservedSlug, slugOf } from '../domain/slug.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { BusinessRepository } from '../persistence/business.repository.js';
import { MemberRepository } from '../persistence/member.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { ChoosePassword } from './choose-password.js';

export interface SignUpInput {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly business: {
    readonly name: string;
    readonly slug?: string;
    readonly country: string;
    readonly timeZone: string;
    readonly currency: string;
    readonly locale: string;
    readonly testMode?: boolean;
    /** RFC 3339; where the clock of a test-mode business starts. */
    readonly clockStart?: string;
  };
}

/** Makes an account, its business and the first owner in one transaction; answers the session's token. */
@Injectable()
export class SignUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly choosePassword: ChoosePassword,
    private readonly accounts: AccountRepository,
    private readonly stores: SignUpStores,
    private readonly sessions: SessionRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(input: SignUpInput): Promise<string> {
    const passwordHash = await this.choosePassword.execute(input.password, [
      input.email.split('@')[0] ?? '',
      input.name,
      input.business.name,
    ]);
    const businessId = newId();
    const accountId = newId();
    return this.unitOfWork.run({ businessId, actor: { kind: 'member', id: null, via: 'ui' } }, async (tx) => {
      const { email, name } = input;
      const locale = localeOf(input);
      const account = { id: accountId, email, name, locale, passwordHash, businessIds: [businessId] };
      if (!(await this.accounts.insert(tx, account))) throw new DomainError(identityProblems.email_taken);
      await this.createBusiness(tx, input, locale);
      await this.stores.members.insert(tx, {
        id: newId(),
        accountId,
        name,
        email,
        role: 'owner',
        staffId: null,
        version: 1,
      });
      const { timeZone, currency } = input.business;
      await this.outbox.append(tx, {
        type: 'business.created.v1',
        name: input.business.name,
        timeZone,
        currency,
        locale,
      });
      return this.sessions.start(tx, accountId, businessId);
    });
  }

  private async createBusiness(tx: Tx, input: SignUpInput, locale: Locale): Promise<void> {
    const { slug: wanted, testMode = false, clockStart, name, country, timeZone, currency } = input.business;
    if (clockStart && !testMode) throw invalidField('business.clockStart', 'is for businesses in test mode');
    if (!isTimeZone(timeZone)) throw invalidField('business.timeZone', 'is not an IANA time zone');
    const slug = await this.claimSlug(tx, wanted, name);
    await this.stores.businesses.insert(tx, {
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
    if (testMode) await this.stores.businesses.setClock(tx, clockStart ? Date.parse(clockStart) - realNow : 0);
  }

  private async claimSlug(tx: Tx, wanted: string | undefined, name: string): Promise<string> {
    if (wanted !== undefined) {
      if (isReservedSlug(wanted) || !(await this.stores.businesses.claimSlug(tx, wanted)))
        throw new DomainError(identityProblems.slug_taken);
      return wanted;
    }
    const base = slugOf(name);
    for (let number = 1; number <= 50; number += 1) {
      const slug = number === 1 ? base : `${base}-${number}`;
      if (await this.stores.businesses.claimSlug(tx, slug)) return slug;
    }
    throw new DomainError(identityProblems.slug_taken);
  }
}

/** What a sign-up writes beside the account. */
@Injectable()
export class SignUpStores {
  constructor(
    readonly businesses: BusinessRepository,
    readonly members: MemberRepository,
  ) {}
}

function localeOf(input: SignUpInput): Locale {
  if (!isLocale(input.business.locale)) throw invalidField('business.locale', 'is not a language we speak');
  return input.business.locale;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
