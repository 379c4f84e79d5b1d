import { Injectable } from '@nestjs/common';
import { ClientDataKeepers } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import type { ConsentChannel } from '../../domain/consent.js';
import { mergeProfiles } from '../../domain/merge-profiles.js';
import { ClientViews, type ClientView, type Reader } from '../client-views.js';
import { MergeClients } from './merge-clients.js';
import { MergeSteps } from './merge-steps.js';

export interface MergePreview {
  readonly from: ClientView;
  readonly to: ClientView;
  /** The kept client afterwards. */
  readonly result: Pick<ClientView, 'name' | 'phone' | 'email' | 'locale' | 'birthday' | 'tags' | 'preferences'>;
  /** How many rows of which table would move. */
  readonly moves: readonly { readonly table: string; readonly count: number }[];
  /** Channels on which the kept client's consent changes, with what holds then. */
  readonly consents: readonly { readonly channel: ConsentChannel; readonly granted: boolean }[];
}

/** Shows what a merge would do, and does nothing. */
@Injectable()
export class PreviewMerge {
  constructor(
    private readonly merger: MergeClients,
    private readonly steps: MergeSteps,
    private readonly keepers: ClientDataKeepers,
    private readonly views: ClientViews,
  ) {}

  /** Refuses what the merge itself would refuse. */
  async execute(tx: Tx, from: string, to: string, reader: Reader): Promise<MergePreview> {
    const [gone, kept] = await this.merger.pair(tx, from, to);
    const moves: { table: string; count: number }[] = [];
    for (const keeper of this.keepers.all())
      for (const [table, rows] of Object.entries(await keeper.export(tx, from)))
        if (rows.length > 0) moves.push({ table, count: rows.length });
    const { name, phone, email, locale, birthday, tags, preferences } = mergeProfiles(kept, gone);
    const [fromView, toView] = await this.views.all(tx, [gone, kept], reader);
    const changed = await this.steps.consentsAfter(tx, from, to);
    return {
      from: fromView as ClientView,
      to: toView as ClientView,
      result: { name, phone, email, locale, birthday, tags: [...tags], preferences },
      moves,
      consents: Object.entries(changed).map(([channel, own]) => ({
        channel: channel as ConsentChannel,
        granted: own === null ? true : false,
      })),
    };
  }
}
