import { Inject, Injectable } from '@nestjs/common';
import { isLocale, type Locale } from '@stamgast/kernel';
import type { BookingLetter } from '@stamgast/booking';
import { BusinessFacade } from '@stamgast/identity';
import { CONFIGURATION, CredentialDirectory, type Configuration } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import {
  renderHtml,
  renderSms,
  renderSubject,
  renderText,
  fillIn,
  type Brand,
  type Variables,
} from '../domain/render-template.js';
import { formatFirstVisitTime } from '../domain/format-visit.js';
import { timesOf } from '../domain/letter-times.js';
import { categoryOf, type MessageContent } from '../domain/message.js';
import { defaultTemplates } from '../domain/templates/default-templates.js';
import { MessageTexts } from './message-texts.js';
import { ClientVariables, type LetterToWrite, type Recipient } from './client-variables.js';
import { visitCalendar } from './visit-calendar.js';
import { VisitLetters } from './visit-letters.js';

const plainColor = '#1f5c46';

/** Writes a message as it will be sent: text in the reader's language, fresh links, the appointment attached. */
@Injectable()
export class ComposeMessage {
  constructor(
    private readonly businesses: BusinessFacade,
    private readonly letters: VisitLetters,
    private readonly texts: MessageTexts,
    private readonly variables: ClientVariables,
    private readonly credentials: CredentialDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async execute(
    tx: Tx,
    message: LetterToWrite,
    recipient: Recipient,
  ): Promise<{ content: MessageContent; locale: Locale; businessName: string }> {
    const business = await this.businesses.current(tx);
    const wanted = recipient.locale && isLocale(recipient.locale) ? recipient.locale : business.locale;
    const { text, locale } = await this.texts.find(tx, message, wanted, business.locale);
    const letter = message.bookingId ? await this.letters.letterOf(tx, message.bookingId, locale) : null;
    const values = await this.variables.of(tx, { message, recipient, business, locale, letter });
    const unsubscribeUrl = categoryOf(message.kind) === 'marketing' ? await this.unsubscribeUrl(tx, message) : null;
    const brand = brandOf(locale, values, letter?.brandColor ?? values.brandColor ?? null, unsubscribeUrl);
    const content: MessageContent = {
      subject: renderSubject(text, inShort(values, message, letter, locale)),
      text:
        message.channel === 'sms' && text.sms ? renderSms(text.sms, values, brand) : renderText(text, values, brand),
      html: message.channel === 'email' ? renderHtml(text, values, brand) : null,
      calendar:
        letter && message.channel === 'email'
          ? visitCalendar(message.kind, letter, business.name, this.configuration.mailFrom, recipient.address, tx.now)
          : null,
      headers: unsubscribeUrl ? this.unsubscribeHeaders(unsubscribeUrl) : {},
    };
    return { content, locale, businessName: business.name };
  }

  /** The page for people; the same token works for mail programs on the API (RFC 8058). */
  private async unsubscribeUrl(tx: Tx, message: LetterToWrite): Promise<string | null> {
    if (!message.clientId) return null;
    const token = message.id ? await this.credentials.issue(tx, 'unsubscribe', message.id, null) : 'preview';
    return `${this.configuration.widgetOrigin}/unsubscribe/${token}`;
  }

  private unsubscribeHeaders(url: string): Record<string, string> {
    const post = url.replace(
      `${this.configuration.widgetOrigin}/unsubscribe/`,
      `${this.configuration.publicUrl}/v1/public/unsubscribe/`,
    );
    return { 'List-Unsubscribe': `<${post}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  }
}

/** Of several visits a subject names the first. */
function inShort(values: Variables, { kind }: LetterToWrite, letter: BookingLetter | null, locale: Locale): Variables {
  if (!letter) return values;
  return { ...values, visitTime: formatFirstVisitTime(locale, letter.timeZone, timesOf(kind, letter)) };
}

function brandOf(locale: Locale, values: Variables, color: string | null, unsubscribeUrl: string | null): Brand {
  const { footer, unsubscribe } = defaultTemplates[locale];
  return {
    businessName: values.businessName ?? '',
    color: color ?? plainColor,
    footer: fillIn(footer, values),
    unsubscribe: unsubscribeUrl ? { label: unsubscribe, url: unsubscribeUrl } : null,
    language: locale,
  };
}
