import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { SegmentClientsReadModel, type SegmentCount } from '../persistence/segment-clients.read-model.js';
import { filterOf } from './change-segments.js';
import type { Reader } from './client-views.js';
import { mayAsk } from './read-segment.js';
import { SegmentMembers } from './segment-members.js';

export interface SegmentPreview extends SegmentCount {
  /** The first by name. */
  readonly sample: readonly { readonly id: string; readonly name: string }[];
}

const sampled = 10;

/** How many a filter means just now, and some of them; it need not be saved. */
@Injectable()
export class PreviewSegment {
  constructor(
    private readonly members: SegmentMembers,
    private readonly clients: SegmentClientsReadModel,
  ) {}

  async execute(tx: Tx, sent: unknown, reader: Reader): Promise<SegmentPreview> {
    const filter = filterOf(sent);
    mayAsk(filter, reader);
    const moment = await this.members.moment(tx);
    const count = await this.clients.count(tx, filter, moment);
    const sample = await this.clients.sample(tx, filter, moment, sampled);
    return { ...count, sample: sample.map(({ id, name }) => ({ id, name })) };
  }
}
