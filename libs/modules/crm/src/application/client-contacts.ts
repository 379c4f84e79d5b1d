import { Injectable } from '@nestjs/common';
import type { Locale } from '@stamgast/kernel';
import type { Tx } from '@stamgast/platform/database';
import type { Client } from '../domain/client.js';
import { ClientRepository } from '../persistence/client.repository.js';
import { HouseholdRepository } from '../persistence/household.repository.js';

/** As much of a client as other modules need to name and reach them. */
export interface ClientContact {
  readonly id: string;
  readonly name: string;
  /** E.164. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly locale: Locale | null;
  readonly archived: boolean;
  /** Wants nothing done with what is known of them. */
  readonly restricted: boolean;
  /** Wants no marketing, whatever they agreed to before. */
  readonly objected: boolean;
  /** Who is reached in their place, being the one who pays for them; null: number and address are their own. */
  readonly through: string | null;
}

/** Who clients are and how each is reached: those with neither number nor address through whoever pays for them. */
@Injectable()
export class ClientContacts {
  constructor(
    private readonly clients: ClientRepository,
    private readonly households: HouseholdRepository,
  ) {}

  /** By id, with what is written of each and nothing of anybody else; ids of nobody are left out. */
  async named(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ClientContact>> {
    const found = await this.clients.findAll(tx, ids);
    return new Map(found.map((client) => [client.id, contactOf(client)]));
  }

  /** Everybody who is reached by this number (E.164), whoever of them it stands for first. */
  async withPhone(tx: Tx, phone: string): Promise<ClientContact[]> {
    const own = await this.clients.withPhone(tx, phone);
    const others = await this.households.reachedThrough(
      tx,
      own.map(({ id }) => id),
    );
    const reached = await this.reached(tx, others);
    return [...own.map((client) => contactOf(client)), ...reached.values()];
  }

  /** How to reach each of some clients now, by the id asked for; without those who are not there. */
  async reached(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ClientContact>> {
    const found = await this.clients.findKept(tx, ids);
    const silent = [...found.values()].filter((client) => client.phone === null && client.email === null);
    const payers = await this.payersOf(tx, silent);
    return new Map([...found].map(([id, client]) => [id, contactOf(client, payers.get(client.id))]));
  }

  private async payersOf(tx: Tx, silent: readonly Client[]): Promise<ReadonlyMap<string, Client>> {
    const payerIds = await this.households.payersOf(
      tx,
      silent.filter((client) => client.erasedAt === null).map(({ id }) => id),
    );
    const known = await this.clients.findAll(tx, [...payerIds.values()]);
    const willing = known.filter((payer) => payer.erasedAt === null && payer.restrictedAt === null);
    const byId = new Map(willing.map((payer) => [payer.id, payer]));
    return new Map(
      [...payerIds].flatMap(([id, payerId]) => {
        const payer = byId.get(payerId);
        return payer ? [[id, payer] as const] : [];
      }),
    );
  }
}

function contactOf(client: Client, payer?: Client): ClientContact {
  const { id, name } = client;
  const { phone, email } = payer ?? client;
  const locale = client.locale ?? payer?.locale ?? null;
  const wishes = { restricted: client.restrictedAt !== null, objected: client.objectedAt !== null };
  const through = payer?.id ?? null;
  return { id, name, phone, email, locale, archived: client.archivedAt !== null, ...wishes, through };
}
