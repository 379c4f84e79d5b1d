import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Business } from '../domain/business.js';
import { BusinessRepository } from '../persistence/business.repository.js';
import { MemberRepository } from '../persistence/member.repository.js';

/** What other modules may know of the business that they work for. */
@Injectable()
export class BusinessFacade {
  constructor(
    private readonly businesses: BusinessRepository,
    private readonly members: MemberRepository,
  ) {}

  /** The business of the transaction. */
  current(tx: Tx): Promise<Business> {
    return this.businesses.load(tx);
  }

  /** Names of team members by member id, for histories and logs. */
  async memberNames(tx: Tx): Promise<ReadonlyMap<string, string>> {
    const members = await this.members.all(tx);
    return new Map(members.map((member) => [member.id, member.name]));
  }
}
