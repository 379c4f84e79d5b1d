import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { MessageKind } from '../../domain/message.js';
import { normaliseSms } from '../../domain/sms-parts.js';
import type { TextProvider } from '../../domain/text-account.js';
import { ChannelStateRepository } from '../../persistence/channel-state.repository.js';
import { SmsRepository, type TextSubject } from '../../persistence/sms.repository.js';
import type { HandOver } from '../hand-over.js';
import { TextRefused, type TextFailure } from '../text-transport.js';
import { SmsAccounts } from './sms-accounts.js';
import { SmsPurse } from './sms-purse.js';
import { TextTransports } from './text-transports.js';

export interface TextWanted {
  readonly id: string;
  readonly kind: MessageKind;
  readonly to: string;
  readonly text: string;
}

export interface TextHandOver extends HandOver {
  readonly provider: TextProvider;
  readonly text: string;
}

export type NoText = 'no_provider' | 'sms_budget' | 'sms_paused';

/** How long a channel is left alone after its account was refused, before one message tries again. */
const pauseMilliseconds = 15 * 60_000;

/** Opens the account, takes from the budget, and keeps book of what became of a text message. */
@Injectable()
export class ReadyText {
  constructor(
    private readonly accounts: SmsAccounts,
    private readonly purse: SmsPurse,
    private readonly transports: TextTransports,
    private readonly texts: SmsRepository,
    private readonly channels: ChannelStateRepository,
  ) {}

  /** A reason where it cannot go out as a text message now. */
  async execute(tx: Tx, { id, kind, to, text: written }: TextWanted): Promise<TextHandOver | NoText> {
    const current = await this.accounts.current(tx);
    if (!current) return 'no_provider';
    if (await this.channels.pausedUntil(tx, 'sms')) return 'sms_paused';
    const text = normaliseSms(written);
    if (!(await this.purse.take(tx, text, current.setting))) return 'sms_budget';
    const { account, reportUrl } = current;
    const transport = this.transports.of(account.provider);
    return {
      channel: 'sms',
      provider: account.provider,
      kind,
      to,
      text,
      send: () =>
        transport.send(account, {
          id,
          to,
          text,
          reportUrl,
        }),
      failureOf: (error) => {
        if (!(error instanceof TextRefused)) throw error;
        return {
          failure: error.failure,
          code: error.code,
        };
      },
    };
  }

  async taken(tx: Tx, handOver: TextHandOver, id: string, subject: TextSubject, providerId: string): Promise<void> {
    const { provider, to: address } = handOver;
    await this.texts.handedOver(tx, { id, subject, provider, providerId, address });
    if (await this.channels.resume(tx, 'sms')) await tx.announce('channel', tx.businessId);
  }

  /** Gives back what was not spent, and pauses the channel where the account is at fault. */
  async refused(tx: Tx, { text }: TextHandOver, failure: TextFailure): Promise<void> {
    if (failure === 'unknown') return;
    const current = await this.accounts.current(tx);
    if (current) await this.purse.giveBack(tx, text, current.setting);
    if (failure !== 'no_credit' && failure !== 'account_refused') return;
    await this.channels.pause(tx, 'sms', failure, new Date(tx.now.getTime() + pauseMilliseconds));
    await tx.announce('channel', tx.businessId);
  }
}
