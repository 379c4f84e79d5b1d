import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { NoteRepository } from '../persistence/note.repository.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';

@Injectable()
export class RemoveNote {
  constructor(
    private readonly notes: NoteRepository,
    private readonly timeline: TimelineRepository,
    private readonly audit: AuditLog,
  ) {}

  /** 404 when the client has no such note. */
  async execute(tx: Tx, clientId: string, noteId: string): Promise<void> {
    if (!(await this.notes.remove(tx, clientId, noteId))) throw new DomainError(platformProblems.not_found);
    await this.timeline.remove(tx, 'note', noteId);
    const subject = { subjectType: 'client', subjectId: clientId };
    await this.audit.record(tx, { action: 'client.note_removed', ...subject, before: { noteId } });
    await tx.announce('client', clientId);
  }
}
