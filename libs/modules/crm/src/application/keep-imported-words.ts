import { Injectable } from '@nestjs/common';
import { newId, Outbox } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { consentChannels, type ConsentChannel } from '../domain/consent.js';
import { ConsentRepository } from '../persistence/consent.repository.js';
import { NoteRepository } from '../persistence/note.repository.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';

/** What another system has written down about a client who has just been taken over. */
export interface ImportedWords {
  readonly clientId: string;
  readonly note: string | null;
  readonly consents: Readonly<Record<ConsentChannel, boolean | null>> | null;
}

/** Where consent comes from when another system says that it was given, and under which wording: nobody here saw it. */
const source = 'import';

/** Keeps the notes and consents that come with imported clients, a few statements for all of them. */
@Injectable()
export class KeepImportedWords {
  constructor(
    private readonly notes: NoteRepository,
    private readonly consents: ConsentRepository,
    private readonly timeline: TimelineRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Tx, all: readonly ImportedWords[]): Promise<void> {
    await this.keepNotes(tx, all);
    await this.keepConsents(tx, all);
  }

  private async keepNotes(tx: Tx, all: readonly ImportedWords[]): Promise<void> {
    const notes = all.flatMap(({ clientId, note: text }) =>
      text ? [{ id: newId(), clientId, text, authorId: tx.actor.id, at: tx.now }] : [],
    );
    if (notes.length === 0) return;
    await this.notes.insertAll(tx, notes);
    const lines = notes.map(({ id, clientId, text, authorId, at }) => ({
      id: newId(),
      clientId,
      at,
      kind: 'note' as const,
      ref: id,
      title: text,
      detail: {
        noteId: id,
        authorId,
        text,
      },
    }));
    await this.timeline.putAll(tx, lines);
  }

  private async keepConsents(tx: Tx, all: readonly ImportedWords[]): Promise<void> {
    const given = all.flatMap(({ clientId, consents }) =>
      consentChannels.flatMap((channel) => {
        const granted = consents?.[channel] ?? null;
        if (granted === null) return [];
        return [{ id: newId(), clientId, channel, granted, source, textVersion: source, at: tx.now }];
      }),
    );
    if (given.length === 0) return;
    await this.consents.appendAll(tx, given);
    const lines = given.map(({ id, clientId, channel, granted, at, textVersion }) => ({
      id,
      clientId,
      at,
      kind: 'consent' as const,
      ref: id,
      title: channel,
      detail: {
        channel,
        granted,
        source,
        textVersion,
      },
    }));
    await this.timeline.putAll(tx, lines);
    const consents = given.map(({ clientId, channel, granted }) => ({ clientId, channel, granted }));
    await this.outbox.append(tx, { type: 'client.consents_imported.v1', consents });
  }
}
