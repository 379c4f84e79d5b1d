import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Consent, ConsentChannel } from '../domain/consent.js';
import { ConsentEntity } from './crm.entities.js';

export interface LoggedConsent extends Consent {
  /** Who wrote it down: the client, a visitor, a team member, … */
  readonly actorKind: string;
  readonly ip: string | null;
}

/** The consent log; the app role can add to it and read it, nothing else. */
@Injectable()
export class ConsentRepository {
  async append(tx: Tx, id: string, clientId: string, consent: Consent): Promise<void> {
    const actor = { actorKind: tx.actor.kind, actorId: tx.actor.id, ip: tx.actor.ip ?? null };
    await tx.manager.insert(ConsentEntity, { businessId: tx.businessId, id, clientId, ...consent, ...actor });
  }

  async appendAll(
    tx: Tx,
    given: readonly (Consent & { readonly id: string; readonly clientId: string })[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO crm.consent (business_id, id, client_id, channel, granted, source, text_version, actor_kind, actor_id, at, ip)
       SELECT $1, c.id, c."clientId", c.channel, c.granted, c.source, c."textVersion", $2, $3, c.at, $5
       FROM jsonb_to_recordset($4::jsonb) AS c (id uuid, "clientId" uuid, channel text, granted boolean, source text,
         "textVersion" text, at timestamptz)`,
      [tx.businessId, tx.actor.kind, tx.actor.id, JSON.stringify(given), tx.actor.ip ?? null],
    );
  }

  /** On which channels each of some clients agrees now; who agrees on none is not in it. */
  async granted(tx: Tx, clientIds: readonly string[]): Promise<Map<string, ConsentChannel[]>> {
    const rows = await tx.query<{ clientId: string; channels: ConsentChannel[] }>(
      `SELECT client_id AS "clientId", array_agg(channel) AS channels
       FROM (SELECT DISTINCT ON (client_id, channel) client_id, channel, granted FROM crm.consent
         WHERE business_id = $1 AND client_id = ANY ($2::uuid[]) ORDER BY client_id, channel, at DESC, id DESC) AS latest
       WHERE granted GROUP BY client_id`,
      [tx.businessId, clientIds],
    );
    return new Map(rows.map(({ clientId, channels }) => [clientId, channels]));
  }

  /** Everything that was ever said, newest first. */
  async log(tx: Tx, clientId: string): Promise<LoggedConsent[]> {
    const rows = await tx.manager.find(ConsentEntity, {
      where: { businessId: tx.businessId, clientId },
      order: { at: 'DESC', id: 'DESC' },
    });
    return rows.map((row) => ({ ...consentOf(row), actorKind: row.actorKind, ip: row.ip }));
  }

  /** What holds now on a channel; null when the client was never asked. */
  async latest(tx: Tx, clientId: string, channel: ConsentChannel): Promise<Consent | null> {
    const row = await tx.manager.findOne(ConsentEntity, {
      where: { businessId: tx.businessId, clientId, channel },
      order: { at: 'DESC', id: 'DESC' },
    });
    return row && consentOf(row);
  }
}

function consentOf(row: ConsentEntity): Consent {
  const { channel, granted, at, source, textVersion } = row;
  return { channel: channel as ConsentChannel, granted, at, source, textVersion };
}
