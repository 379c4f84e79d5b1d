import { Injectable } from '@nestjs/common';
import { localDateAt } from '@stamgast/availability';
import type { MessageEndedV1 } from '@stamgast/contracts';
import { BusinessFacade } from '@stamgast/identity';
import type { Subscriber } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { TrialRepository } from '../persistence/trial.repository.js';

/** Keeps who got a measured message and who, by lot, did not; one that failed counts as one that was to be sent. */
@Injectable()
export class KeepTrials implements Subscriber<'message.ended.v1'> {
  readonly name = 'analytics.keep-trials';
  readonly types = ['message.ended.v1'] as const;

  constructor(
    private readonly trials: TrialRepository,
    private readonly business: BusinessFacade,
  ) {}

  wants({ trial, clientId }: MessageEndedV1): boolean {
    return trial !== undefined && clientId !== null;
  }

  async handle(tx: Tx, { messageId, clientId, bookingId, state, trial, at }: MessageEndedV1): Promise<void> {
    if (!trial || !clientId) return;
    const { timeZone } = await this.business.current(tx);
    await this.trials.keep(tx, {
      messageId,
      clientId,
      bookingId,
      experiment: trial.experiment,
      heldOut: trial.heldOut,
      delivered: state === 'sent',
      variant: trial.variant ?? null,
      at,
      day: localDateAt(timeZone, Date.parse(at)),
    });
  }
}
