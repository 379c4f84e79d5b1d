import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { BusinessFacade } from '@stamgast/identity';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { BookingHistoryReadModel, type HistoryLine } from '../../persistence/visits/booking-history.read-model.js';
import { BookingRepository } from '../../persistence/visits/booking.repository.js';

export interface HistoryView {
  readonly at: string;
  readonly actor: {
    readonly kind: 'member' | 'client' | 'system' | 'import';
    readonly name: string | null;
    readonly id: string | null;
  };
  readonly via: string;
  readonly action: string;
  readonly detail: object;
}

/** What happened to a booking, oldest first, with the names of team members as they are now. */
@Injectable()
export class ShowHistory {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly history: BookingHistoryReadModel,
    private readonly businesses: BusinessFacade,
  ) {}

  async execute(tx: Tx, id: string): Promise<HistoryView[]> {
    if (!(await this.bookings.byId(tx, id))) throw new DomainError(platformProblems.not_found);
    const lines = await this.history.load(tx, id);
    const names = await this.businesses.memberNames(tx);
    return lines.map((line) => viewOf(line, names));
  }
}

/** A visitor of the booking page is the client, for whoever reads this. */
function viewOf(line: HistoryLine, names: ReadonlyMap<string, string>): HistoryView {
  const { at, actorKind, actorId, via, action, detail } = line;
  const kind = actorKind === 'visitor' ? 'client' : actorKind;
  const name = actorId ? (names.get(actorId) ?? null) : null;
  return { at: at.toISOString(), actor: { kind, name, id: actorId }, via, action, detail };
}
