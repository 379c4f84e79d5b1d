import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Note } from '../domain/note.js';
import { ClientNoteEntity } from './crm.entities.js';

@Injectable()
export class NoteRepository {
  async insert(tx: Tx, note: Note): Promise<void> {
    await tx.manager.insert(ClientNoteEntity, { businessId: tx.businessId, ...note });
  }

  /** False when the client has no such note. */
  async remove(tx: Tx, clientId: string, id: string): Promise<boolean> {
    const result = await tx.manager.delete(ClientNoteEntity, { businessId: tx.businessId, clientId, id });
    return result.affected === 1;
  }
}
