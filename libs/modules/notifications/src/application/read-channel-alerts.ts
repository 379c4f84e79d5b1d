import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Channel } from '../domain/message.js';
import { ChannelStateRepository } from '../persistence/channel-state.repository.js';
import { RefusedAddressRepository } from '../persistence/refused-address.repository.js';
import { SmsRepository } from '../persistence/sms.repository.js';
import { SmsPurse } from './texts/sms-purse.js';

export interface ChannelAlert {
  readonly channel: Channel;
  readonly kind: 'paused' | 'budget_warned' | 'budget_gone' | 'addresses_refused';
  readonly code: string | null;
  readonly count: number;
}

const week = 7 * 86_400_000;

/** What about the channels somebody has to look after. */
@Injectable()
export class ReadChannelAlerts {
  constructor(
    private readonly channels: ChannelStateRepository,
    private readonly refused: RefusedAddressRepository,
    private readonly texts: SmsRepository,
    private readonly purse: SmsPurse,
  ) {}

  async execute(tx: Tx): Promise<ChannelAlert[]> {
    const alerts: ChannelAlert[] = (await this.channels.pauses(tx)).map(({ channel, reason }) => ({
      channel,
      kind: 'paused',
      code: reason,
      count: 0,
    }));
    const { state, spent, budget } = await this.purse.spending(tx, await this.texts.setting(tx));
    if (state !== 'fine') {
      const count = budget ? Math.floor((spent * 100) / budget) : 100;
      alerts.push({ channel: 'sms', kind: state === 'gone' ? 'budget_gone' : 'budget_warned', code: null, count });
    }
    for (const { channel, count } of await this.refused.since(tx, new Date(tx.now.getTime() - week)))
      alerts.push({ channel, kind: 'addresses_refused', code: null, count });
    return alerts;
  }
}
