import { Injectable } from '@nestjs/common';
import { DomainError, type Locale } from '@stamgast/kernel';
import { BusinessFacade } from '@stamgast/identity';
import { newId, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { MessageKind } from '../domain/message.js';
import { notificationsProblems } from '../domain/notifications-problems.js';
import type { TemplateText } from '../domain/render-template.js';
import type { HandOverError } from '../domain/smtp-answer.js';
import { ChangeTemplate } from './change-template.js';
import { MailTransport, type Letter } from './mail-transport.js';

/** A text with sample values, sent to whoever writes it: to nobody else, and kept nowhere. */
@Injectable()
export class SendTestLetter {
  constructor(
    private readonly templates: ChangeTemplate,
    private readonly businesses: BusinessFacade,
    private readonly transport: MailTransport,
  ) {}

  /** Refuses where no mail server is set up, and who is no member of the team. */
  async prepare(tx: Tx, kind: MessageKind, locale: Locale, text: TemplateText): Promise<Letter> {
    if (this.transport.provider === 'outbox') throw new DomainError(notificationsProblems.mail_not_set_up);
    const member = tx.actor.id ? await this.businesses.seat(tx, tx.actor.id) : null;
    if (!member) throw new DomainError(platformProblems.permission_missing);
    const { subject, html, text: plain } = await this.templates.preview(tx, kind, locale, text);
    const { name } = await this.businesses.current(tx);
    return {
      messageId: `<${newId()}@test.stamgast>`,
      fromName: name,
      to: member.email,
      toName: member.name,
      content: { subject, html, text: plain, calendar: null, headers: {} },
    };
  }

  /** Outside any transaction. Refuses with the mail server's code. */
  async send(letter: Letter): Promise<void> {
    try {
      await this.transport.send(letter);
    } catch (error) {
      const { responseCode, code } = error as HandOverError;
      throw new DomainError(notificationsProblems.test_letter_failed, { detail: String(responseCode ?? code ?? '') });
    }
  }
}
