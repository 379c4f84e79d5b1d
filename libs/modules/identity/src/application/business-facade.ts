import { Injectable } from '@nestjs/common';
import { staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Business } from '../domain/business.js';
import type { Member } from '../domain/member.js';
import { BusinessRepository } from '../persistence/business.repository.js';
import { MemberRepository } from '../persistence/member.repository.js';

/** What other modules may know of the business that they work for. */
@Injectable()
export class BusinessFacade {
  private readonly loaded = new WeakMap<Tx, Promise<Business>>();

  constructor(
    private readonly businesses: BusinessRepository,
    private readonly members: MemberRepository,
  ) {}

  /** The business of the transaction, as it was when the transaction first asked: several modules do so in one request. */
  current(tx: Tx): Promise<Business> {
    const known = this.loaded.get(tx);
    if (known) return known;
    const business = this.businesses.load(tx);
    this.loaded.set(tx, business);
    return business;
  }

  /** Hides the getting-ready list, or shows it again. */
  async dismissSetup(tx: Tx, dismissed: boolean): Promise<void> {
    await this.businesses.dismissSetup(tx, dismissed);
    this.loaded.delete(tx);
  }

  /** Puts the business's clock to another zone, whatever its version. */
  async changeTimeZone(tx: Tx, timeZone: string): Promise<void> {
    const { version } = await this.businesses.load(tx);
    if (!(await this.businesses.update(tx, version, { timeZone }))) throw staleVersion(version);
    this.loaded.delete(tx);
  }

  /** Names of team members by member id, for histories and logs. */
  async memberNames(tx: Tx): Promise<ReadonlyMap<string, string>> {
    const members = await this.members.all(tx);
    return new Map(members.map((member) => [member.id, member.name]));
  }

  /** A member's place in the team, to be given back to them by `takeSeat`; null when there is no such member. */
  seat(tx: Tx, memberId: string): Promise<Member | null> {
    return this.members.byId(tx, memberId);
  }

  /**
   * Gives somebody their place in a team that has just been taken over: as the member with their address, else as one
   * more. They own the business from then on.
   */
  async takeSeat(tx: Tx, member: Member): Promise<void> {
    const address = member.email.toLowerCase();
    const same = (await this.members.all(tx)).find((one) => one.email.toLowerCase() === address);
    if (same) await this.members.seat(tx, same.id, member.accountId);
    else await this.members.insert(tx, member);
  }
}
