import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import { CONFIGURATION, type Configuration } from '@stamgast/platform';
import type { MessageContent } from '../domain/message.js';

export interface Letter {
  readonly messageId: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  readonly content: MessageContent;
}

/** Hands e-mail to an SMTP server. Without one, messages stay in the built-in outbox, where the SPA shows them. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly transporter: Transporter | null;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {
    this.transporter = configuration.smtpUrl ? nodemailer.createTransport(smtpOptions(configuration.smtpUrl)) : null;
  }

  get provider(): 'smtp' | 'outbox' {
    return this.transporter ? 'smtp' : 'outbox';
  }

  get from(): string {
    return this.configuration.mailFrom;
  }

  /** Resolves when the server has taken the letter; rejects with its answer (`responseCode`). */
  async send(letter: Letter): Promise<void> {
    const { content } = letter;
    await this.transporter?.sendMail({
      messageId: letter.messageId,
      // Objects, not strings: a comma in a name must not become a second recipient.
      from: { name: letter.fromName, address: this.configuration.mailFrom },
      to: { name: letter.toName, address: letter.to },
      subject: content.subject,
      text: content.text,
      ...(content.html ? { html: content.html } : {}),
      ...(content.calendar
        ? {
            icalEvent: {
              method: content.calendar.method,
              content: content.calendar.content,
              filename: 'appointment.ics',
            },
          }
        : {}),
      headers: { ...content.headers, 'Auto-Submitted': 'auto-generated' },
    });
  }

  onApplicationShutdown(): void {
    this.transporter?.close();
  }
}

function smtpOptions(url: string): object {
  const limits = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 12_000 };
  return { url, pool: true, maxConnections: 10, disableFileAccess: true, disableUrlAccess: true, ...limits };
}
