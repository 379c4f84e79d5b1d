import { pipeline, Transform, type Readable } from 'node:stream';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import nodemailer, { type Transporter } from 'nodemailer';
import { CONFIGURATION, type Configuration } from '@stamgast/platform';
import type { MessageContent } from '../domain/message.js';
import type { HandOverError } from '../domain/smtp-answer.js';

export interface Letter {
  readonly messageId: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  readonly content: MessageContent;
}

/** However slowly a server answers, in milliseconds: its silences alone are limited below, and it may drip. */
const longestHandOver = 18_000;

/** Hands e-mail to an SMTP server. Without one, messages stay in the built-in outbox, where the SPA shows them. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly transporter: Transporter | null;
  private readonly texts = new WeakMap<AbortSignal, Readable>();

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {
    this.transporter = configuration.smtpUrl ? nodemailer.createTransport(smtpOptions(configuration.smtpUrl)) : null;
    this.transporter?.use('stream', ({ message, data }, done) => {
      const read = message.createReadStream.bind(message);
      message.createReadStream = (options) => {
        const text = inOnePiece(read(options));
        if (data.signal) this.texts.set(data.signal, text);
        return text;
      };
      done();
    });
  }

  get provider(): 'smtp' | 'outbox' {
    return this.transporter ? 'smtp' : 'outbox';
  }

  get from(): string {
    return this.configuration.mailFrom;
  }

  /** Resolves when the server has taken the letter; rejects with a `HandOverError`, `EABORT` when it took too long. */
  async send(letter: Letter): Promise<void> {
    const signal = AbortSignal.timeout(longestHandOver);
    try {
      await this.handOver(letter, signal);
    } catch (error) {
      const begun = this.texts.get(signal)?.readableDidRead ?? false;
      throw Object.assign(error as Error, { begun } satisfies HandOverError);
    }
  }

  private async handOver(letter: Letter, signal: AbortSignal): Promise<void> {
    const { content } = letter;
    await this.transporter?.sendMail({
      messageId: letter.messageId,
      signal,
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

/** A letter comes in dozens of small pieces, each of which would be a write to the network of its own. */
function inOnePiece(pieces: Readable): Transform {
  const read: Buffer[] = [];
  const whole = new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      read.push(piece);
      done();
    },
    flush: (done) => done(null, Buffer.concat(read)),
  });
  // Whoever reads the whole hears of its end and of what went wrong.
  pipeline(pieces, whole, () => undefined);
  return whole;
}

function smtpOptions(url: string): object {
  const limits = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 12_000 };
  // Once more where the server had closed a connection that was idle; any other trouble is tried again later.
  return {
    url,
    pool: true,
    maxConnections: 20,
    maxRequeues: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...limits,
  };
}
