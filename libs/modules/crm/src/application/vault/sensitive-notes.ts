import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { invalidField, newId, platformProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Client } from '../../domain/client.js';
import { crmProblems } from '../../domain/crm-problems.js';
import { VaultRepository } from '../../persistence/vault.repository.js';
import { ReadClient } from '../read-client.js';
import { ClientVault } from './client-vault.js';

/** A note as whoever wrote it is answered: the text is not repeated, because answers may be kept. */
export interface WrittenNote {
  readonly id: string;
  readonly authorId: string | null;
  readonly at: string;
  readonly version: number;
}

export interface SensitiveNote extends WrittenNote {
  readonly text: string;
}

/**
 * Allergies, skin, pregnancy, medicine: what a client told in confidence (GDPR 9). Each reading is written into the audit log,
 * which never holds a word of it; no list, search, event, message or report knows of these notes (D85).
 */
@Injectable()
export class SensitiveNotes {
  constructor(
    private readonly clients: ReadClient,
    private readonly notes: VaultRepository,
    private readonly vault: ClientVault,
    private readonly audit: AuditLog,
  ) {}

  /** Newest first; that they were read is written down. 404 when there is no such client. */
  async read(tx: Tx, clientId: string): Promise<SensitiveNote[]> {
    const { id } = await this.clients.load(tx, clientId);
    const found: SensitiveNote[] = [];
    for (const { sealed, at, clientId: _client, ...note } of await this.notes.of(tx, id))
      found.push({ ...note, at: at.toISOString(), text: await this.vault.open(tx, note.id, sealed) });
    await this.tell(
      tx,
      'read',
      id,
      found.map((note) => note.id),
    );
    return found;
  }

  async add(tx: Tx, clientId: string, typed: string): Promise<WrittenNote> {
    const client = await this.clients.load(tx, clientId);
    refuseErased(client);
    const id = newId();
    const sealed = await this.vault.seal(tx, id, wordsOf(typed));
    const note = { id, authorId: tx.actor.id, version: 1 };
    await this.notes.insert(tx, { ...note, clientId: client.id, at: tx.now, sealed });
    await this.tell(tx, 'added', client.id, [id]);
    return { ...note, at: tx.now.toISOString() };
  }

  async change(tx: Tx, clientId: string, id: string, version: number, typed: string): Promise<WrittenNote> {
    const client = await this.clients.load(tx, clientId);
    const known = await this.notes.versionOf(tx, client.id, id);
    if (known === null) throw new DomainError(platformProblems.not_found);
    const sealed = await this.vault.seal(tx, id, wordsOf(typed));
    const changed = { id, authorId: tx.actor.id, at: tx.now };
    if (!(await this.notes.replace(tx, { ...changed, version, sealed }))) throw staleVersion(known);
    await this.tell(tx, 'changed', client.id, [id]);
    return { ...changed, at: tx.now.toISOString(), version: version + 1 };
  }

  async remove(tx: Tx, clientId: string, id: string): Promise<void> {
    const client = await this.clients.load(tx, clientId);
    if (!(await this.notes.remove(tx, client.id, id))) throw new DomainError(platformProblems.not_found);
    await this.tell(tx, 'removed', client.id, [id]);
  }

  private tell(tx: Tx, what: string, clientId: string, noteIds: readonly string[]): Promise<void> {
    const action = `client.sensitive_notes_${what}`;
    return this.audit.record(tx, { action, subjectType: 'client', subjectId: clientId, after: { noteIds } });
  }
}

function wordsOf(typed: string): string {
  const text = typed.trim();
  if (!text) throw invalidField('text', 'must not be empty');
  return text;
}

function refuseErased({ erasedAt }: Client): void {
  if (erasedAt) throw new DomainError(crmProblems.client_erased);
}
