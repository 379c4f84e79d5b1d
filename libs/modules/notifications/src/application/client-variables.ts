import { Injectable } from '@nestjs/common';
import type { Locale } from '@stamgast/kernel';
import type { Business } from '@stamgast/identity';
import { LoyaltyFacade } from '@stamgast/loyalty';
import { CredentialDirectory, HostDirectory } from '@stamgast/platform';
import { PerTransaction, type Tx } from '@stamgast/platform/database';
import { WaitlistLetters, type BookingLetter } from '@stamgast/booking';
import type { Variant } from '../domain/variant.js';
import { formatVisitTime, formatVisitTimes } from '../domain/format-visit.js';
import { timesOf } from '../domain/letter-times.js';
import { categoryOf } from '../domain/message.js';
import { termsVariables } from '../domain/terms-variables.js';
import type { Variables } from '../domain/render-template.js';
import { waitingLines } from '../domain/templates/waiting-lines.js';
import { pointsLine } from '../domain/templates/points-line.js';
import { AutomationRepository } from '../persistence/automation.repository.js';
import type { MessageAtHand } from './read-sending-facts.js';

/** Whom a message goes to. */
export interface Recipient {
  readonly address: string;
  readonly name: string | null;
  readonly locale: Locale | null;
  /** The link of an account's message. */
  readonly actionUrl: string | null;
  /** The client whose address it is, being the one who pays for who is written to; null: their own. */
  readonly through: string | null;
}

/** A message to be written; without an id it is a preview, whose links lead nowhere. */
export type LetterToWrite = MessageAtHand & {
  readonly automationId: string | null;
  /** Which of a campaign's subjects; absent or null: the first. */
  readonly variant?: Variant | null;
};

interface Occasion {
  readonly message: LetterToWrite;
  readonly recipient: Recipient;
  readonly business: Business;
  readonly locale: Locale;
  readonly letter: BookingLetter | null;
}

const linkDaysAfterVisit = 30;

/** What a text can name, for one message. */
@Injectable()
export class ClientVariables {
  private readonly addresses = new PerTransaction<string>();

  constructor(
    private readonly loyalty: LoyaltyFacade,
    private readonly credentials: CredentialDirectory,
    private readonly waiting: WaitlistLetters,
    private readonly hosts: HostDirectory,
    private readonly automations: AutomationRepository,
  ) {}

  async of(tx: Tx, occasion: Occasion): Promise<Variables> {
    const { recipient, business } = occasion;
    const common = {
      businessName: business.name,
      firstName: recipient.name?.trim().split(/\s+/)[0] ?? '',
      bookUrl: `${await this.addresses.get(tx, 'book', () => this.hosts.bookingPageOf(tx, business.slug))}?lang=${occasion.locale}`,
      actionUrl: recipient.actionUrl ?? '',
    };
    if (occasion.message.kind === 'waitlist_offer') return { ...common, ...(await this.offer(tx, occasion)) };
    if (occasion.message.kind === 'review_invitation') return { ...common, ...(await this.review(tx, occasion)) };
    return { ...common, ...(await this.visit(tx, occasion)), ...(await this.points(tx, occasion)) };
  }

  private async visit(tx: Tx, { letter, locale, message }: Occasion): Promise<Variables> {
    if (!letter) return {};
    const ends = new Date(letter.endsAt.getTime() + linkDaysAfterVisit * 86_400_000);
    const token = message.id ? await this.credentials.issue(tx, 'manage-booking', letter.bookingId, ends) : 'preview';
    const origin = await this.addresses.get(tx, 'origin', () => this.hosts.originOf(tx));
    const manageUrl = `${origin}/manage/${token}`;
    const rate = (score: number) =>
      message.kind === 'follow_up' ? { [`rate${score}Url`]: `${manageUrl}?rate=${score}` } : {};
    return {
      services: letter.services.join(' + '),
      staff: [...new Set(letter.staff)].join(', '),
      visitTime: formatVisitTimes(locale, letter.timeZone, timesOf(message.kind, letter)),
      place: [letter.location.name, letter.location.address].filter(Boolean).join(', '),
      ...(letter.location.directions ? { directions: letter.location.directions } : {}),
      ...(letter.preparation.length > 0 ? { preparation: letter.preparation.join('\n\n') } : {}),
      manageUrl,
      ...(letter.confirmBy ? { confirmBy: formatVisitTime(locale, letter.timeZone, letter.confirmBy) } : {}),
      ...(letter.movedUp ? { waitingLine: waitingLines[locale] } : {}),
      ...termsVariables(locale, letter),
      ...Object.assign({}, ...[1, 2, 3, 4, 5].map(rate)),
    };
  }

  private async review(tx: Tx, { message }: Occasion): Promise<Variables> {
    const all = await this.automations.running(tx, ['review_invitation']);
    const own = all.find((one) => one.id === message.automationId) ?? all.find((one) => one.standard)!;
    return { reviewUrl: own.settings.reviewUrl };
  }

  private async offer(tx: Tx, { message, locale }: Occasion): Promise<Variables> {
    const letter = await this.waiting.write(tx, message.subjectId!);
    return {
      services: letter.services.join(' + '),
      staff: [...new Set(letter.staff)].join(', '),
      visitTime: formatVisitTime(locale, letter.timeZone, letter.startsAt),
      place: [letter.location.name, letter.location.address].filter(Boolean).join(', '),
      claimUntil: formatVisitTime(locale, letter.timeZone, letter.expiresAt),
      claimUrl: letter.url,
      ...(letter.brandColor ? { brandColor: letter.brandColor } : {}),
    };
  }

  private async points(tx: Tx, { message, locale }: Occasion): Promise<Variables> {
    const wanted = message.kind === 'follow_up' || categoryOf(message.kind) === 'marketing';
    if (!wanted || !message.clientId) return {};
    const summary = await this.loyalty.summaryFor(tx, message.clientId);
    return summary && summary.balance > 0 ? { pointsLine: pointsLine(locale, summary.balance, summary.unit) } : {};
  }
}
