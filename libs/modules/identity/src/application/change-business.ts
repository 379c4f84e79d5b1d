import { Injectable } from '@nestjs/common';
import { staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Business } from '../domain/business.js';
import { BusinessRepository, type BusinessChange } from '../persistence/business.repository.js';
import { AuditLog } from './audit-log.js';
import { TimeZoneFollowers } from './time-zone-followers.js';

/** Changes what the business says of itself. Currency and test mode stay as they were at sign-up. */
@Injectable()
export class ChangeBusiness {
  constructor(
    private readonly businesses: BusinessRepository,
    private readonly audit: AuditLog,
    private readonly followers: TimeZoneFollowers,
  ) {}

  /** 409 `visits_ahead` for another zone while something is booked: then it is asked what visits keep. */
  async execute(tx: Tx, version: number, change: BusinessChange): Promise<Business> {
    const before = await this.businesses.load(tx);
    if (!(await this.businesses.update(tx, version, change))) throw staleVersion(before.version);
    if (change.timeZone !== undefined && change.timeZone !== before.timeZone)
      await this.followers.follow(tx, before.timeZone, change.timeZone);
    const entry = { subjectType: 'business', subjectId: before.id, before: pick(before, change), after: change };
    await this.audit.record(tx, { action: 'business.changed', ...entry });
    await tx.announce('business', before.id);
    return this.businesses.load(tx);
  }
}

function pick(before: Business, change: BusinessChange): object {
  return Object.fromEntries(Object.keys(change).map((key) => [key, before[key as keyof BusinessChange]]));
}
