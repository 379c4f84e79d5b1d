import { Injectable } from '@nestjs/common';
import { SetupFacade } from '@stamgast/booking';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { setupKeys, type SetupKey } from '../../domain/setup-items.js';
import { SetupTickRepository } from '../../persistence/setup-tick.repository.js';

export interface SetupView {
  readonly items: { readonly key: SetupKey; readonly done: boolean }[];
  /** Whether the list was put away. */
  readonly dismissed: boolean;
}

/** How far a business is with getting ready: nothing is ticked by hand, everything by having happened. */
@Injectable()
export class ShowSetup {
  constructor(
    private readonly setup: SetupFacade,
    private readonly businesses: BusinessFacade,
    private readonly ticks: SetupTickRepository,
  ) {}

  async execute(tx: Tx): Promise<SetupView> {
    const { services, staff, hours, bookingPage, booked } = await this.setup.progress(tx);
    const done: Readonly<Record<SetupKey, boolean>> = {
      services,
      hours,
      team: staff,
      booking_page: bookingPage,
      reminder: await this.ticks.has(tx, 'reminder'),
      test_booking: booked,
    };
    const { setupDismissed: dismissed } = await this.businesses.current(tx);
    return { items: setupKeys.map((key) => ({ key, done: done[key] })), dismissed };
  }

  /** Puts the list away, or takes it out again. */
  async dismiss(tx: Tx, dismissed: boolean): Promise<SetupView> {
    await this.businesses.dismissSetup(tx, dismissed);
    await tx.announce('setup', tx.businessId);
    return this.execute(tx);
  }
}
