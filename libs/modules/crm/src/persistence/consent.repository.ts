import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Consent, ConsentChannel } from '../domain/consent.js';
import { ConsentEntity } from './crm.entities.js';

/** The consent log; the app role can add to it and read it, nothing else. */
@Injectable()
export class ConsentRepository {
  async append(tx: Tx, id: string, clientId: string, consent: Consent): Promise<void> {
    const actor = { actorKind: tx.actor.kind, actorId: tx.actor.id };
    await tx.manager.insert(ConsentEntity, { businessId: tx.businessId, id, clientId, ...consent, ...actor });
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
