import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@stamgast/platform/database';
import {
  automationKinds,
  defaultSettings,
  type Automation,
  type AutomationKind,
  type AutomationSettings,
} from '../domain/automation.js';
import { AutomationEntity } from './notifications.entities.js';

@Injectable()
export class AutomationRepository {
  /** All of them; those that nobody has touched are made with their defaults, so that each has an id to change. */
  async all(tx: Tx): Promise<Automation[]> {
    await tx.query(
      `INSERT INTO notifications.automation (business_id, id, kind) SELECT $1, id, kind FROM unnest($2::uuid[], $3::text[]) AS a (id, kind)
       ON CONFLICT (business_id, kind) DO NOTHING`,
      [tx.businessId, automationKinds.map(() => newId()), automationKinds],
    );
    const rows = await tx.manager.findBy(AutomationEntity, { businessId: tx.businessId });
    const order = (kind: string) => automationKinds.indexOf(kind as AutomationKind);
    return rows.map(read).sort((a, b) => order(a.kind) - order(b.kind));
  }

  async ofKind(tx: Tx, kind: AutomationKind): Promise<{ enabled: boolean; settings: AutomationSettings }> {
    const row = await tx.manager.findOneBy(AutomationEntity, { businessId: tx.businessId, kind });
    return row ? read(row) : { enabled: true, settings: defaultSettings };
  }

  async update(
    tx: Tx,
    id: string,
    version: number,
    enabled: boolean,
    settings: Partial<AutomationSettings>,
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE notifications.automation SET enabled = $4, settings = $5, version = version + 1 WHERE business_id = $1 AND id = $2 AND version = $3 RETURNING id`,
      [tx.businessId, id, version, enabled, JSON.stringify(settings)],
    );
    return rows.length > 0;
  }
}

function read(row: AutomationEntity): Automation {
  const { id, kind, enabled, settings, version } = row;
  return {
    id,
    kind: kind as AutomationKind,
    enabled,
    version,
    settings: { ...defaultSettings, ...(settings as Partial<AutomationSettings>) },
  };
}
