import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork } from '@stamgast/platform';
import { framedPagePolicy, PageFraming } from '@stamgast/platform/http';
import { GetBookingPage } from '../../application/setup/settings/get-booking-page.js';

/** The booking page may be framed by the sites that its owner lists. */
@Injectable()
export class BookingPageFraming extends PageFraming {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly getBookingPage: GetBookingPage,
  ) {
    super();
  }

  override policyFor(businessId: string): Promise<string> {
    return this.unitOfWork.run({ businessId, actor: systemActor }, async (tx) => {
      const { allowedOrigins } = await this.getBookingPage.execute(tx);
      return framedPagePolicy(allowedOrigins);
    });
  }
}
