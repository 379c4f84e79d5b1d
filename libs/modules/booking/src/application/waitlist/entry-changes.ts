import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { platformProblems, staleVersion, Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { changedFields } from '../../domain/changed-fields.js';
import type { WaitlistEntry } from '../../domain/waitlist/waitlist-entry.js';
import { ClientTimeRepository } from '../../persistence/visits/client-time.repository.js';
import { WaitlistEntryRepository } from '../../persistence/waitlist/waitlist-entry.repository.js';

/** How every place on the waiting list is changed: its person and its row held, audited, announced. */
@Injectable()
export class EntryChanges {
  constructor(
    private readonly entries: WaitlistEntryRepository,
    private readonly clientTime: ClientTimeRepository,
    private readonly audit: AuditLog,
    private readonly work: Work,
  ) {}

  /**
   * Holds an entry, and its person's time before it: whoever changes several entries of one person, or books for them,
   * comes by the same two locks in the same order. 404 where there is none; 412 for another version than was seen (null: any).
   */
  async begin(tx: Tx, id: string, version: number | null): Promise<WaitlistEntry> {
    const seen = await this.entries.byId(tx, id);
    if (!seen) throw new DomainError(platformProblems.not_found);
    await this.clientTime.lock(tx, seen.clientId);
    const entry = await this.entries.lock(tx, id);
    if (!entry) throw new DomainError(platformProblems.not_found);
    if (version !== null && entry.version !== version) throw staleVersion(entry.version);
    return entry;
  }

  /** Stores the entry, held before, as it stands after the change. */
  async commit(tx: Tx, before: WaitlistEntry, change: Partial<WaitlistEntry>, action: string): Promise<WaitlistEntry> {
    const after: WaitlistEntry = { ...before, ...change, version: before.version + 1, updatedAt: tx.now };
    await this.entries.update(tx, after);
    if (after.state !== 'open' && after.state !== 'offered')
      await this.work.remove(tx, 'booking.waitlist-end', [before.id]);
    // Seats may be kept for somebody who no longer wants them.
    if (after.state === 'closed' && before.sessionId !== null)
      await this.work.plan(tx, { kind: 'booking.promote-waiting', ref: before.sessionId, dueAt: tx.now });
    const { updatedAt: _before, version: _was, ...was } = before;
    const { updatedAt: _after, version: _is, ...is } = after;
    await this.audit.record(tx, {
      action,
      subjectType: 'waitlist_entry',
      subjectId: before.id,
      ...changedFields(was, is),
    });
    await tx.announce('waitlist', before.id);
    return after;
  }
}
