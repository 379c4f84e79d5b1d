import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { HouseholdRepository } from '../../persistence/household.repository.js';

/** What becomes of a household when one of it goes or is merged. */
@Injectable()
export class KeepHouseholds {
  constructor(private readonly households: HouseholdRepository) {}

  /** A household of one is none. */
  async leave(tx: Tx, clientId: string): Promise<void> {
    const known = await this.households.ofClient(tx, clientId);
    if (!known) return;
    const memberIds = known.memberIds.filter((id) => id !== clientId);
    if (memberIds.length < 2) return this.households.dissolve(tx, known.id);
    await this.households.put(tx, known.id, memberIds, known.payerId === clientId ? null : known.payerId);
  }

  /** Who is kept takes the other's place, unless they have one of their own; gives the household that was entered, if any. */
  async handOver(tx: Tx, from: string, to: string): Promise<string | null> {
    const left = await this.households.ofClient(tx, from);
    if (!left) return null;
    const own = await this.households.ofClient(tx, to);
    const paid = left.payerId === from;
    if (own && own.id !== left.id) {
      await this.leave(tx, from);
      return null;
    }
    const memberIds = [...new Set(left.memberIds.map((id) => (id === from ? to : id)))];
    if (memberIds.length < 2) await this.households.dissolve(tx, left.id);
    else await this.households.put(tx, left.id, memberIds, paid ? to : left.payerId);
    return own ? null : left.id;
  }

  /** Takes back what a merge made: who was made two again has their place, if it is still there. */
  async handBack(tx: Tx, from: string, to: string, householdId: string): Promise<void> {
    const known = await this.households.ofClient(tx, to);
    if (known?.id !== householdId || (await this.households.ofClient(tx, from))) return;
    const memberIds = known.memberIds.map((id) => (id === to ? from : id));
    await this.households.put(tx, known.id, memberIds, known.payerId === to ? from : known.payerId);
  }
}
