import { Injectable } from '@nestjs/common';
import { DomainError, type Locale } from '@stamgast/kernel';
import { ClientOccasions } from '@stamgast/crm';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { kindsOfAutomation, type Automation } from '../domain/automation.js';
import type { Channel } from '../domain/message.js';
import { notificationsProblems } from '../domain/notifications-problems.js';
import { ChangeAutomation } from './change-automation.js';
import type { LetterToWrite } from './client-variables.js';
import { ComposeMessage } from './compose-message.js';
import { FindRecipient } from './find-recipient.js';
import { MeasureText, type MeasuredText } from './texts/measure-text.js';
import { VisitLetters } from './visit-letters.js';

export interface AutomationPreview {
  readonly locale: Locale;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** What a text message would say. */
  readonly sms: string;
  readonly smsSize: MeasuredText['size'];
}

const aboutNoVisit: readonly string[] = ['expected_again', 'stayed_away', 'birthday', 'season'];

/** An automation's message as a real client would get it, with links that lead nowhere. */
@Injectable()
export class PreviewAutomation {
  constructor(
    private readonly automations: ChangeAutomation,
    private readonly occasions: ClientOccasions,
    private readonly letters: VisitLetters,
    private readonly recipients: FindRecipient,
    private readonly compose: ComposeMessage,
    private readonly measure: MeasureText,
  ) {}

  /** 404 when there is no such automation or client; refuses a message about a visit for a client without any. */
  async execute(tx: Tx, id: string, clientId: string): Promise<AutomationPreview> {
    const automation = await this.automations.one(tx, id);
    const client = await this.occasions.one(tx, clientId);
    if (!client) throw new DomainError(platformProblems.not_found);
    const bookingId = await this.visitFor(tx, automation, clientId, client.lastBookingId);
    const written = async (channel: Channel) => {
      const message: LetterToWrite = {
        id: null,
        kind: automation.kind,
        channel,
        clientId,
        bookingId,
        subjectId: null,
        automationId: automation.id,
        plannedFor: null,
      };
      const recipient = await this.recipients.named(tx, clientId);
      return this.compose.execute(tx, message, recipient);
    };
    const email = await written('email');
    const sms = await written('sms');
    const { subject, html, text } = email.content;
    const measured = await this.measure.execute(tx, sms.content.text);
    return { locale: email.locale, subject, html: html ?? '', text, sms: measured.text, smsSize: measured.size };
  }

  /** The visit to come for what is said before one, the last for what is said after. */
  private async visitFor(
    tx: Tx,
    { kind }: Automation,
    clientId: string,
    lastBookingId: string | null,
  ): Promise<string | null> {
    const { trigger } = kindsOfAutomation[kind];
    if (aboutNoVisit.includes(trigger)) return null;
    const next = (await this.letters.visits.nextBooking(tx, clientId))?.bookingId ?? null;
    const isAfter = trigger === 'after_visit' || trigger === 'answered';
    const visit = isAfter ? (lastBookingId ?? next) : (next ?? lastBookingId);
    if (!visit) throw new DomainError(notificationsProblems.client_without_visit);
    return visit;
  }
}
