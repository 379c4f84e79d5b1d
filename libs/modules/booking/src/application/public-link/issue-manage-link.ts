import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { CredentialDirectory, HostDirectory, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { linkEnd } from '../../domain/booking/link-end.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';

export interface ManageLink {
  readonly token: string;
  readonly url: string;
}

/** Makes a link to a booking for its client; earlier ones stay valid, all end thirty days after the visit (D38). */
@Injectable()
export class IssueManageLink {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly credentials: CredentialDirectory,
    private readonly hosts: HostDirectory,
  ) {}

  async execute(tx: Tx, bookingId: string): Promise<ManageLink> {
    const booking = await this.bookings.byId(tx, bookingId);
    if (!booking) throw new DomainError(platformProblems.not_found);
    const token = await this.credentials.issue(tx, 'manage-booking', bookingId, linkEnd(booking));
    return { token, url: `${await this.hosts.originOf(tx)}/manage/${token}` };
  }
}
