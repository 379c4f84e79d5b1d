import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Note } from '../domain/note.js';
import { ClientNoteEntity } from './crm.entities.js';

@Injectable()
export class NoteRepository {
  async insert(tx: Tx, note: Note): Promise<void> {
    await tx.manager.insert(ClientNoteEntity, { businessId: tx.businessId, ...note });
  }

  async insertAll(tx: Tx, notes: readonly Note[]): Promise<void> {
    await tx.query(
      `INSERT INTO crm.client_note (business_id, id, client_id, text, author_id, at)
       SELECT $1, n.id, n."clientId", n.text, n."authorId", n.at
       FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, "clientId" uuid, text text, "authorId" uuid, at timestamptz)`,
      [tx.businessId, JSON.stringify(notes)],
    );
  }

  /** False when the client has no such note. */
  async remove(tx: Tx, clientId: string, id: string): Promise<boolean> {
    const result = await tx.manager.delete(ClientNoteEntity, { businessId: tx.businessId, clientId, id });
    return result.affected === 1;
  }
}
