import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import { matches, type SegmentFilter } from '@stamgast/segmentation';
import type { Tx } from '@stamgast/platform/database';
import { localDay } from '../domain/local-day.js';
import type { Segment } from '../domain/segment.js';
import { ClientRepository } from '../persistence/client.repository.js';
import { SegmentClientsReadModel } from '../persistence/segment-clients.read-model.js';
import { SegmentRepository } from '../persistence/segment.repository.js';
import type { SegmentMoment } from '../persistence/segment-sql.js';

export interface MemberPage {
  readonly ids: readonly string[];
  /** What to go on after; null at the end. */
  readonly next: string | null;
}

/** Who belongs to a segment at the transaction's now. */
@Injectable()
export class SegmentMembers {
  constructor(
    private readonly business: BusinessFacade,
    private readonly clients: ClientRepository,
    private readonly members: SegmentClientsReadModel,
    private readonly segments: SegmentRepository,
  ) {}

  find(tx: Tx, id: string): Promise<Segment | null> {
    return this.segments.find(tx, id);
  }

  async moment(tx: Tx): Promise<SegmentMoment> {
    const { timeZone } = await this.business.current(tx);
    return { now: tx.now, today: localDay(tx.now, timeZone), timeZone };
  }

  async page(
    tx: Tx,
    filter: SegmentFilter,
    { after, limit }: { readonly after: string | null; readonly limit: number },
  ): Promise<MemberPage> {
    const ids = await this.members.ids(tx, filter, await this.moment(tx), after, limit);
    return { ids, next: ids.length < limit ? null : (ids.at(-1) ?? null) };
  }

  async has(tx: Tx, clientId: string, filter: SegmentFilter): Promise<boolean> {
    const client = await this.clients.find(tx, clientId);
    if (!client || client.archivedAt !== null) return false;
    return matches(filter, await this.members.factsOf(tx, client, await this.moment(tx)));
  }
}
