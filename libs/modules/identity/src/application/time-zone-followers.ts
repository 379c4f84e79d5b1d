import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';

/** Does its part when the zone of the business changes, or refuses with a named problem. */
export type TimeZoneFollower = (tx: Tx, before: string, after: string) => Promise<void>;

/** Modules whose clocks go by that of the business. */
@Injectable()
export class TimeZoneFollowers {
  private readonly followers: TimeZoneFollower[] = [];

  add(follower: TimeZoneFollower): void {
    this.followers.push(follower);
  }

  async follow(tx: Tx, before: string, after: string): Promise<void> {
    for (const follower of this.followers) await follower(tx, before, after);
  }
}
