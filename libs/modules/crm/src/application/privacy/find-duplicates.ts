import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { LikenessReason } from '../../domain/likeness.js';
import { ClientRepository } from '../../persistence/client.repository.js';
import { DuplicatesReadModel } from '../../persistence/duplicates.read-model.js';
import { ClientViews, type ClientView, type Reader } from '../client-views.js';

const most = 100;

export interface DuplicateView {
  /** Who has been there for longer, or oftener: proposed to be kept. */
  readonly keep: ClientView;
  readonly other: ClientView;
  readonly reason: LikenessReason;
}

/** Proposes clients who may be one person. */
@Injectable()
export class FindDuplicates {
  constructor(
    private readonly duplicates: DuplicatesReadModel,
    private readonly clients: ClientRepository,
    private readonly views: ClientViews,
  ) {}

  /** A hundred pairs at most, the likeliest first. */
  async execute(tx: Tx, reader: Reader): Promise<DuplicateView[]> {
    const pairs = await this.duplicates.pairs(tx, most);
    const clients = await this.clients.findAll(tx, [...new Set(pairs.flatMap((pair) => [pair.one, pair.other]))]);
    const views = new Map((await this.views.all(tx, clients, reader)).map((view) => [view.id, view]));
    return pairs.flatMap(({ one, other, reason }) => {
      const both = [views.get(one), views.get(other)].filter((view) => view !== undefined);
      const [keep, second] = both.toSorted((a, b) => b.visits - a.visits || a.createdAt.localeCompare(b.createdAt));
      return keep && second ? [{ keep, other: second, reason }] : [];
    });
  }
}
