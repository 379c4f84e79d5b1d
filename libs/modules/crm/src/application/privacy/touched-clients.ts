import { Injectable } from '@nestjs/common';
import { AuditLog } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { ClientRepository } from '../../persistence/client.repository.js';
import { PrivacyRepository } from '../../persistence/privacy.repository.js';

export interface TouchedClient {
  readonly clientId: string;
  readonly name: string;
  /** Audited changes and exports. */
  readonly changes: number;
  /** Whether the record was opened. */
  readonly looked: boolean;
  readonly lastAt: string;
}

/** Whose data somebody has seen or changed: the first question after a break-in (GDPR 33). */
@Injectable()
export class TouchedClients {
  constructor(
    private readonly audit: AuditLog,
    private readonly privacy: PrivacyRepository,
    private readonly clients: ClientRepository,
  ) {}

  /** Everybody, the latest first. */
  async execute(tx: Tx, actorId: string, from: Date, to: Date): Promise<TouchedClient[]> {
    const found = new Map<string, { changes: number; looked: boolean; at: Date }>();
    const add = (clientId: string, changes: number, looked: boolean, at: Date) => {
      const known = found.get(clientId) ?? { changes: 0, looked: false, at };
      const latest = known.at > at ? known.at : at;
      found.set(clientId, { changes: known.changes + changes, looked: known.looked || looked, at: latest });
    };
    const touched = await this.audit.touched(tx, actorId, from, to);
    const owners = await this.privacy.ownersOf(
      tx,
      touched.map((one) => one.id),
    );
    for (const { id, times, at } of touched) {
      const owner = owners.get(id);
      if (owner) add(owner, times, false, at);
    }
    for (const { clientId, at } of await this.privacy.looks(tx, actorId, from, to)) add(clientId, 0, true, at);
    const clients = await this.clients.findAll(tx, [...found.keys()]);
    return clients
      .map(({ id, name }) => ({ clientId: id, name, seen: found.get(id) }))
      .flatMap(({ seen, ...rest }) =>
        seen ? [{ ...rest, changes: seen.changes, looked: seen.looked, lastAt: seen.at.toISOString() }] : [],
      )
      .sort((a, b) => b.lastAt.localeCompare(a.lastAt) || a.clientId.localeCompare(b.clientId));
  }
}
