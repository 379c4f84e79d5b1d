import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { keeps, type Hold } from '../../domain/hold.js';
import { HoldRepository } from '../../persistence/visits/hold.repository.js';
import type { VisitRequest } from '../availability/visit-request.js';

/** The hold that a visitor brings to a booking, if it still keeps just that visit's time. */
@Injectable()
export class FindHold {
  constructor(private readonly holds: HoldRepository) {}

  async execute(
    tx: Tx,
    { holdId, request, start }: { holdId: string | null; request: VisitRequest; start: Date },
  ): Promise<Hold | null> {
    const hold = holdId === null ? null : await this.holds.live(tx, holdId);
    const serviceIds = request.parts.map((part) => part.serviceId);
    return hold && keeps(hold, serviceIds, start.getTime()) ? hold : null;
  }
}
