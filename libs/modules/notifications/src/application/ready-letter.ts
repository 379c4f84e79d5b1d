import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '@stamgast/platform';
import { PerTransaction, type Tx } from '@stamgast/platform/database';
import { failureOf, isSlow, type HandOverError } from '../domain/smtp-answer.js';
import { ChannelStateRepository } from '../persistence/channel-state.repository.js';
import type { StoredMessage } from '../persistence/message.repository.js';
import type { HandOver } from './hand-over.js';
import { MailTransport, type Letter } from './mail-transport.js';

const refusedPause = 15 * 60_000;
const slowPause = 60_000;
export const tooSlow = 'too_slow';

/** E-mail as something to hand over, and the pause where the mail server refuses us rather than a message (L18). */
@Injectable()
export class ReadyLetter {
  private readonly pauses = new PerTransaction<Date | null>();

  constructor(
    private readonly transport: MailTransport,
    private readonly channels: ChannelStateRepository,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Nothing leaves this machine: messages end in the outbox. */
  get toOutbox(): boolean {
    return this.transport.provider === 'outbox';
  }

  pausedUntil(tx: Tx): Promise<Date | null> {
    return this.pauses.get(tx, '', () => this.channels.pausedUntil(tx, 'email'));
  }

  execute(message: StoredMessage, letter: Omit<Letter, 'messageId'>): HandOver {
    const { hostname } = new URL(this.configuration.publicUrl);
    // The same for every try, so that a mail program shows a repeated one once.
    const messageId = `<${message.id}@${hostname}>`;
    return {
      channel: 'email',
      kind: message.kind,
      to: letter.to,
      send: async () => {
        await this.transport.send({
          ...letter,
          messageId,
        });
        return null;
      },
      failureOf: (error) => {
        const answer = error as HandOverError;
        return {
          failure: failureOf(answer),
          code: isSlow(answer) ? tooSlow : String(answer.responseCode ?? answer.code ?? 'none'),
        };
      },
    };
  }

  async taken(tx: Tx): Promise<void> {
    if (await this.channels.resume(tx, 'email')) await tx.announce('channel', tx.businessId);
  }

  async paused(tx: Tx, code: string): Promise<Date> {
    return this.pause(tx, code, refusedPause);
  }

  /**
   * A server that holds this business's letters up would hold up everything else that is sent, for as long as it likes, one
   * letter after the other. Its letters wait a minute for each that was too slow; those of others go on (L17).
   */
  async slowed(tx: Tx, code: string): Promise<void> {
    if (code === tooSlow) await this.pause(tx, code, slowPause);
  }

  private async pause(tx: Tx, code: string, milliseconds: number): Promise<Date> {
    const until = new Date(tx.now.getTime() + milliseconds);
    await this.channels.pause(tx, 'email', code, until);
    await tx.announce('channel', tx.businessId);
    return until;
  }
}
