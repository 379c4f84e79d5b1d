import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@stamgast/platform/database';
import {
  automationKinds,
  kindsOfAutomation,
  settingsWith,
  untouched,
  type Automation,
  type AutomationKind,
  type AutomationSettings,
  type RunningAutomation,
} from '../domain/automation.js';
import type { Channel } from '../domain/message.js';
import { AutomationEntity } from './notifications.entities.js';

@Injectable()
export class AutomationRepository {
  /** All of them; those that nobody has touched are made with their defaults, so that each has an id to change. */
  async all(tx: Tx): Promise<Automation[]> {
    await tx.query(
      `INSERT INTO notifications.automation (business_id, id, kind, standard, enabled)
       SELECT $1, id, kind, true, enabled FROM unnest($2::uuid[], $3::text[], $4::boolean[]) AS a (id, kind, enabled)
       ON CONFLICT (business_id, kind) WHERE standard DO NOTHING`,
      [
        tx.businessId,
        automationKinds.map(() => newId()),
        automationKinds,
        automationKinds.map((kind) => kindsOfAutomation[kind].enabled),
      ],
    );
    const rows = await tx.manager.findBy(AutomationEntity, { businessId: tx.businessId });
    return rows.map(read).sort(inOrder);
  }

  async byId(tx: Tx, id: string): Promise<Automation | null> {
    const row = await tx.manager.findOneBy(AutomationEntity, { businessId: tx.businessId, id });
    return row && read(row);
  }

  /** Those of some kinds as they run now, without making any. */
  async running(tx: Tx, kinds: readonly AutomationKind[]): Promise<RunningAutomation[]> {
    const rows = await tx.query<AutomationEntity>(
      `SELECT id, kind, standard, name, enabled, settings, service_ids AS "serviceIds", location_ids AS "locationIds",
         segment_id AS "segmentId", channels, holdout_percent AS "holdoutPercent", version
       FROM notifications.automation WHERE business_id = $1 AND kind = ANY ($2::text[])`,
      [tx.businessId, kinds],
    );
    const own = rows.map(read);
    const missing = kinds.filter((kind) => !own.some((one) => one.standard && one.kind === kind));
    return [...own, ...missing.map(untouched)].sort(inOrder);
  }

  async insert(tx: Tx, automation: Automation): Promise<void> {
    await tx.manager.insert(AutomationEntity, { businessId: tx.businessId, ...columns(automation) });
  }

  /** False when the version is no longer the newest. */
  async update(tx: Tx, automation: Automation): Promise<boolean> {
    const { id, version } = automation;
    const result = await tx.manager.update(
      AutomationEntity,
      { businessId: tx.businessId, id, version },
      { ...columns(automation), version: version + 1 },
    );
    return result.affected === 1;
  }

  async remove(tx: Tx, id: string, version: number): Promise<boolean> {
    const where = { businessId: tx.businessId, id, version, standard: false };
    return (await tx.manager.delete(AutomationEntity, where)).affected === 1;
  }
}

function columns({ conditions, channels, ...same }: Automation): Omit<AutomationEntity, 'businessId'> {
  const { serviceIds, locationIds, segmentId } = conditions;
  const visits = { serviceIds: [...serviceIds], locationIds: [...locationIds] };
  return { ...same, ...visits, segmentId, channels: [...channels] };
}

type Ordered = Pick<Automation, 'kind' | 'standard'> & { readonly id: string | null };

function inOrder(a: Ordered, b: Ordered): number {
  const byKind = automationKinds.indexOf(a.kind) - automationKinds.indexOf(b.kind);
  return byKind || Number(b.standard) - Number(a.standard) || (a.id ?? '').localeCompare(b.id ?? '');
}

function read(row: AutomationEntity): Automation {
  const kind = row.kind as AutomationKind;
  const { id, standard, name, enabled, serviceIds, locationIds, segmentId, holdoutPercent, version } = row;
  return {
    id,
    kind,
    standard,
    name,
    enabled,
    settings: settingsWith(kind, row.settings as Partial<AutomationSettings>),
    conditions: { serviceIds, locationIds, segmentId },
    channels: row.channels as Channel[],
    holdoutPercent,
    version,
  };
}
