import { Injectable } from '@nestjs/common';
import type { Money } from '@stamgast/kernel';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { normaliseSms, smsParts, type SmsParts } from '../../domain/sms-parts.js';
import { SmsRepository } from '../../persistence/sms.repository.js';

/** A text message as it would leave. */
export interface MeasuredText {
  /** With plain marks instead of typographic ones. */
  readonly text: string;
  readonly size: Omit<SmsParts, 'units'> & {
    /** Null where no price of a part is set. */
    readonly cost: Money | null;
  };
}

/** Says of a text how it would be sent by SMS, and what that costs. */
@Injectable()
export class MeasureText {
  constructor(
    private readonly settings: SmsRepository,
    private readonly businesses: BusinessFacade,
  ) {}

  async execute(tx: Tx, written: string): Promise<MeasuredText> {
    const text = normaliseSms(written);
    const { units: _, ...size } = smsParts(text);
    const { partPrice } = await this.settings.setting(tx);
    const { currency } = await this.businesses.current(tx);
    return { text, size: { ...size, cost: partPrice > 0 ? { amount: size.parts * partPrice, currency } : null } };
  }
}
