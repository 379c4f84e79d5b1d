import { Injectable } from '@nestjs/common';
import { BusinessFacade, ClientDataKeepers, KeptTables, type MovedRows } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { erasedName } from '../domain/erased-name.js';
import { foldText } from '../domain/fold-text.js';
import { ClientFieldRepository } from '../persistence/client-field.repository.js';
import { KeepHouseholds } from './household/keep-households.js';

const fieldValue = 'crm.client_field_value';
const member = 'crm.household_member';

/** What is written about clients. The row itself stays, under a name that says that nobody is meant any more. */
@Injectable()
export class KeepClientData extends KeptTables {
  readonly name = 'crm';
  protected readonly kept = [
    { table: 'crm.client_word', key: ['word', 'client_id'], erase: 'delete', stays: true },
    { table: 'crm.client_note', key: ['id'], erase: 'delete', hide: ['author_id'] },
    { table: 'crm.sensitive_note', key: ['id'], erase: 'delete', hide: ['sealed', 'author_id'] },
    { table: 'crm.consent', key: ['id'], erase: { ip: 'NULL' }, stays: true, hide: ['actor_id'] },
    { table: 'crm.feedback', key: ['id'], erase: { comment: 'NULL' } },
    { table: 'crm.timeline_entry', key: ['id'], erase: 'delete' },
    {
      table: 'crm.client_look',
      key: ['member_id', 'client_id', 'hour'],
      erase: 'keep',
      stays: true,
      hide: ['member_id'],
    },
    { table: fieldValue, key: ['field_id'], erase: 'delete', stays: true },
    { table: member, key: ['client_id'], erase: 'delete', stays: true },
    { table: 'crm.contact_pause', key: ['client_id'], erase: 'delete', stays: true },
    { table: 'crm.visit', key: ['booking_id'], erase: 'keep' },
    { table: 'crm.purchase', key: ['sale_id'], erase: 'keep' },
    {
      table: 'crm.client_merge',
      key: ['id'],
      of: 't.to_id = $2 OR t.from_id = $2',
      erase: 'delete',
      hide: ['before', 'moved', 'merged_by'],
    },
    {
      table: 'crm.client',
      key: ['id'],
      of: 't.id = $2',
      erase: {
        phone: 'NULL',
        phone_key: 'NULL',
        email: 'NULL',
        email_key: 'NULL',
        locale: 'NULL',
        birthday: 'NULL',
        tags: `'{}'`,
        preferences: 'NULL',
        external_id: 'NULL',
        version: 't.version + 1',
      },
      hide: ['phone_key', 'email_key', 'sort_name'],
    },
  ] as const;

  constructor(
    keepers: ClientDataKeepers,
    private readonly business: BusinessFacade,
    private readonly households: KeepHouseholds,
    private readonly fields: ClientFieldRepository,
  ) {
    super(keepers);
  }

  /** A number says nothing to a client: with each value goes the name of its field. */
  override async export(tx: Tx, clientId: string): Promise<Record<string, readonly object[]>> {
    const found = await super.export(tx, clientId);
    const names = new Map((await this.fields.all(tx)).map(({ id, name }) => [id, name]));
    const values = (found[fieldValue] ?? []) as readonly { readonly field_id: string }[];
    return { ...found, [fieldValue]: values.map((row) => ({ ...row, field: names.get(row.field_id) ?? null })) };
  }

  override async merge(tx: Tx, from: string, to: string): Promise<MovedRows> {
    const moved = await super.merge(tx, from, to);
    const entered = await this.households.handOver(tx, from, to);
    const filled = await this.fields.handOver(tx, from, to);
    return { ...moved, [fieldValue]: filled, ...(entered && { [member]: [entered] }) };
  }

  override async unmerge(tx: Tx, from: string, to: string, moved: MovedRows): Promise<void> {
    await super.unmerge(tx, from, to, moved);
    await this.fields.handBack(tx, from, to, moved[fieldValue] ?? []);
    for (const householdId of moved[member] ?? []) await this.households.handBack(tx, from, to, householdId);
  }

  override async erase(tx: Tx, clientId: string): Promise<void> {
    await this.households.leave(tx, clientId);
    await super.erase(tx, clientId);
    const name = erasedName((await this.business.current(tx)).locale);
    await tx.query(
      `UPDATE crm.client SET name = $3, sort_name = $4, erased_at = $5, archived_at = coalesce(archived_at, $5), updated_at = $5
       WHERE business_id = $1 AND id = $2`,
      [tx.businessId, clientId, name, foldText(name), tx.now],
    );
  }
}
