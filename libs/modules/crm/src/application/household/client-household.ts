import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { invalidField, newId, Outbox, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Client } from '../../domain/client.js';
import { crmProblems } from '../../domain/crm-problems.js';
import type { Household } from '../../domain/household.js';
import { ClientRepository } from '../../persistence/client.repository.js';
import { HouseholdRepository } from '../../persistence/household.repository.js';
import { PrivacyRepository } from '../../persistence/privacy.repository.js';
import { ReadClient } from '../read-client.js';

export interface HouseholdMemberView {
  readonly clientId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly payer: boolean;
}

/** Without members: the client is on their own. */
export interface HouseholdView {
  readonly members: readonly HouseholdMemberView[];
  /** 0 while there is none. */
  readonly version: number;
}

/** The rows that a household is made of. */
@Injectable()
export class HouseholdStores {
  constructor(
    readonly reader: ReadClient,
    readonly clients: ClientRepository,
    readonly households: HouseholdRepository,
    readonly privacy: PrivacyRepository,
  ) {}
}

/** Who comes together with a client, and who pays for all. */
@Injectable()
export class ClientHousehold {
  constructor(
    private readonly stores: HouseholdStores,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** 404 when there is no such client. */
  async read(tx: Tx, clientId: string): Promise<HouseholdView> {
    const { id } = await this.stores.reader.load(tx, clientId);
    return this.view(tx, await this.stores.households.ofClient(tx, id));
  }

  /**
   * Makes the client's household consist of these; fewer than two are none. Refuses who belongs to another household, an
   * erased client, and a payer who is none of them.
   */
  async change(
    tx: Tx,
    asked: string,
    version: number,
    { memberIds, payerId }: { readonly memberIds: readonly string[]; readonly payerId: string | null },
  ): Promise<HouseholdView> {
    const { id: clientId } = await this.stores.reader.load(tx, asked);
    const wanted = await this.membersAmong(tx, memberIds);
    const payer = payerId === null ? null : await this.keptId(tx, payerId, 'payerId');
    if (payer !== null && !wanted.includes(payer)) throw invalidField('payerId', 'is not one of the members');
    const before = await this.locked(tx, clientId, wanted);
    if ((before?.version ?? 0) !== version) throw staleVersion(before?.version ?? 0);
    if (!before && wanted.length > 0 && !wanted.includes(clientId))
      throw invalidField('memberIds', 'must name the client themself');
    await this.refuseTaken(tx, wanted, before);
    await this.put(tx, before, wanted, payer);
    await this.tell(tx, clientId, before, wanted, payer);
    return this.view(tx, await this.stores.households.ofClient(tx, clientId));
  }

  private async put(tx: Tx, before: Household | null, wanted: readonly string[], payer: string | null): Promise<void> {
    const { households } = this.stores;
    if (wanted.length < 2) {
      if (before) await households.dissolve(tx, before.id);
      return;
    }
    const id = before?.id ?? newId();
    if (!before) await households.create(tx, id);
    await households.put(tx, id, wanted, payer);
  }

  private async membersAmong(tx: Tx, memberIds: readonly string[]): Promise<string[]> {
    const wanted = new Set<string>();
    for (const id of memberIds) wanted.add(await this.keptId(tx, id, 'memberIds'));
    return [...wanted];
  }

  private async keptId(tx: Tx, id: string, field: string): Promise<string> {
    const client = await this.stores.clients.find(tx, id);
    if (!client) throw invalidField(field, 'names nobody');
    if (client.erasedAt) throw new DomainError(crmProblems.client_erased, { extensions: { clientId: client.id } });
    return client.id;
  }

  /** The household as it is once nobody else can change it: whoever does holds one of its clients. */
  private async locked(tx: Tx, clientId: string, wanted: readonly string[]): Promise<Household | null> {
    const seen = await this.stores.households.ofClient(tx, clientId);
    await this.stores.privacy.lock(tx, [...new Set([clientId, ...wanted, ...(seen?.memberIds ?? [])])]);
    return this.stores.households.ofClient(tx, clientId);
  }

  private async refuseTaken(tx: Tx, wanted: readonly string[], own: Household | null): Promise<void> {
    for (const [clientId, householdId] of await this.stores.households.householdIds(tx, wanted))
      if (householdId !== own?.id) throw new DomainError(crmProblems.household_taken, { extensions: { clientId } });
  }

  private async tell(
    tx: Tx,
    clientId: string,
    before: Household | null,
    memberIds: readonly string[],
    payerId: string | null,
  ): Promise<void> {
    await this.audit.record(tx, {
      action: 'client.household_changed',
      subjectType: 'client',
      subjectId: clientId,
      before: { memberIds: before?.memberIds ?? [], payerId: before?.payerId ?? null },
      after: { memberIds, payerId },
    });
    for (const id of new Set([clientId, ...memberIds, ...(before?.memberIds ?? [])])) {
      await this.outbox.append(tx, { type: 'client.updated.v1', clientId: id });
      await tx.announce('client', id);
    }
  }

  private async view(tx: Tx, household: Household | null): Promise<HouseholdView> {
    if (!household) return { members: [], version: 0 };
    const { memberIds, payerId, version } = household;
    const known = new Map((await this.stores.clients.findAll(tx, memberIds)).map((client) => [client.id, client]));
    const members = memberIds.map((id) => known.get(id)).filter((client): client is Client => client !== undefined);
    return {
      version,
      members: members.map(({ id, name, phone, email }) => ({
        clientId: id,
        name,
        phone,
        email,
        payer: id === payerId,
      })),
    };
  }
}
