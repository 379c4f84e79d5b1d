import { Injectable } from '@nestjs/common';
import { AuditLog } from '@stamgast/identity';
import { Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Booking } from '../../domain/booking/booking.js';
import { factsOf } from '../../domain/booking/booking-facts.js';
import type { Agreement } from '../../domain/terms/agreement.js';
import { standingOf } from '../../domain/terms/trust.js';
import { ServiceTermsRepository } from '../../persistence/service-terms.repository.js';
import { ClientTrustRepository } from '../../persistence/visits/client-trust.repository.js';
import type { LoadedOffer } from '../availability/load-offer.js';
import type { VisitRequest } from '../availability/visit-request.js';
import { FollowTerms } from '../terms/follow-terms.js';

/** Who wants what, as far as terms ask. */
interface Entry {
  readonly request: Pick<VisitRequest, 'booker'>;
  readonly loaded: LoadedOffer;
  readonly clientId: string | null;
}

/** How a booking comes in: on which terms, and who is told. */
@Injectable()
export class EnterBooking {
  constructor(
    private readonly services: ServiceTermsRepository,
    private readonly trust: ClientTrustRepository,
    private readonly followTerms: FollowTerms,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** What is agreed with a client who books for themselves; null: the desk books. Comes before the staff are locked. */
  async agree(tx: Tx, { request, loaded, clientId }: Entry): Promise<Agreement | null> {
    if (request.booker !== 'client' || clientId === null) return null;
    const { policies } = loaded.offer;
    const services = await this.services.load(tx, [...new Set(loaded.parts.map((part) => part.service.id))]);
    const { visits, override } = await this.trust.load(tx, clientId);
    return { terms: policies, services, client: standingOf(visits, override, policies.trustRule, tx.now) };
  }

  /** Keeps the terms of a booking that has just been stored, and tells of it. */
  async tell(tx: Tx, booking: Booking, override: object | null): Promise<void> {
    await this.followTerms.execute(tx, null, booking);
    await this.outbox.append(tx, { type: 'booking.created.v1', booking: factsOf(booking) });
    const { clientId, startsAt, status, source } = booking;
    const about = { subjectType: 'booking', subjectId: booking.id };
    await this.audit.record(tx, {
      action: override ? 'booking.override' : 'booking.created',
      ...about,
      after: { clientId, start: startsAt, status, source, ...(override ? { override } : {}) },
    });
    await tx.announce('booking', booking.id);
  }
}
