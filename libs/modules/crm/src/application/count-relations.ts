import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { localDay } from '../domain/local-day.js';
import { relations } from '../domain/relation.js';
import { RelationsReadModel, type RelationCount } from '../persistence/relations.read-model.js';

/** The clients as a funnel: how many only know the place, come now and then, are regulars, bring others. */
@Injectable()
export class CountRelations {
  constructor(
    private readonly counts: RelationsReadModel,
    private readonly business: BusinessFacade,
  ) {}

  /** In the order of the funnel, also those that nobody is in. */
  async execute(tx: Tx): Promise<RelationCount[]> {
    const { timeZone } = await this.business.current(tx);
    const found = await this.counts.counts(tx, localDay(tx.now, timeZone));
    return relations.map(
      (relation) => found.find((one) => one.relation === relation) ?? { relation, clients: 0, missed: 0 },
    );
  }
}
