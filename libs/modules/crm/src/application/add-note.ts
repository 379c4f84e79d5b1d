import { Injectable } from '@nestjs/common';
import { AuditLog } from '@stamgast/identity';
import { invalidField, newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { NoteRepository } from '../persistence/note.repository.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';
import { ReadClient } from './read-client.js';

export interface NoteView {
  readonly id: string;
  readonly clientId: string;
  readonly text: string;
  readonly authorId: string | null;
  readonly at: string;
}

/** Writes a note about a client, shown on the timeline. The audit log says who and when, never the text. */
@Injectable()
export class AddNote {
  constructor(
    private readonly reader: ReadClient,
    private readonly notes: NoteRepository,
    private readonly timeline: TimelineRepository,
    private readonly audit: AuditLog,
  ) {}

  async execute(tx: Tx, clientId: string, typed: string): Promise<NoteView> {
    await this.reader.load(tx, clientId);
    const text = typed.trim();
    if (!text) throw invalidField('text', 'must not be empty');
    const note = { id: newId(), clientId, text, authorId: tx.actor.id, at: tx.now };
    await this.notes.insert(tx, note);
    const detail = { noteId: note.id, authorId: note.authorId, text };
    await this.timeline.put(tx, newId(), { clientId, at: tx.now, kind: 'note', ref: note.id, title: text, detail });
    const subject = { subjectType: 'client', subjectId: clientId };
    await this.audit.record(tx, { action: 'client.note_added', ...subject, after: { noteId: note.id } });
    await tx.announce('client', clientId);
    return { ...note, at: tx.now.toISOString() };
  }
}
