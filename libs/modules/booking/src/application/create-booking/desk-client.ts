import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { ClientsFacade } from '@stamgast/crm';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';

/** Whom a team member books for: somebody on file, somebody as introduced, or nobody known. */
export interface DeskClientWish {
  readonly clientId: string | null;
  readonly client: { readonly name: string; readonly phone?: string; readonly email?: string } | null;
}

/** Finds or makes the client of a desk booking. */
@Injectable()
export class DeskClient {
  constructor(private readonly clients: ClientsFacade) {}

  /** 404 for a client who is not there; null: nobody known. */
  async execute(tx: Tx, { clientId, client }: DeskClientWish): Promise<string | null> {
    if (clientId !== null) {
      const kept = await this.clients.hold(tx, clientId);
      if (!kept) throw new DomainError(platformProblems.not_found);
      return kept;
    }
    if (!client) return null;
    const { id } = await this.clients.findOrCreate(tx, { ...client, source: 'staff' });
    return id;
  }
}
