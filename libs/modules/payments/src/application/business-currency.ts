import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';

/** The currency of every amount of the business (ISO 4217). */
@Injectable()
export class BusinessCurrency {
  constructor(private readonly businesses: BusinessFacade) {}

  async of(tx: Tx): Promise<string> {
    return (await this.businesses.current(tx)).currency;
  }
}
