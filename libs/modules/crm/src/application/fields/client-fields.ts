import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { invalidField, newId, platformProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { type ClientField, mostClientFields } from '../../domain/client-field.js';
import { crmProblems } from '../../domain/crm-problems.js';
import { ClientFieldRepository } from '../../persistence/client-field.repository.js';

type Own = Omit<ClientField, 'id' | 'version' | 'archived'>;

export type NewClientField = Pick<Own, 'name' | 'kind'> & Partial<Own>;
/** The kind stays: what was written down before is of it. */
export type ClientFieldPatch = Partial<Omit<Own, 'kind'>> & { readonly archived?: boolean };

/** The fields of a business's own on its client records. */
@Injectable()
export class ClientFields {
  constructor(
    private readonly fields: ClientFieldRepository,
    private readonly audit: AuditLog,
  ) {}

  /** In their order, those in the archive last. */
  list(tx: Tx): Promise<ClientField[]> {
    return this.fields.all(tx);
  }

  /** Puts a field after the others. 400 for options that do not suit the kind; 409 when there are too many. */
  async create(tx: Tx, { name, kind, help = null, options = [], form = null }: NewClientField): Promise<ClientField> {
    const field: ClientField = { id: newId(), name, kind, help, options, form, archived: false, version: 1 };
    refuseUnfit(field);
    await this.refuseFull(tx);
    await this.fields.insert(tx, field);
    await this.record(tx, 'client_field.created', field.id, null, field);
    return field;
  }

  /** Changes, archives or restores a field; what was written in it stays. */
  async change(tx: Tx, id: string, version: number, patch: ClientFieldPatch): Promise<ClientField> {
    const before = await this.fields.byId(tx, id);
    if (!before) throw new DomainError(platformProblems.not_found);
    const sent = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    const after: ClientField = { ...before, ...sent, version };
    refuseUnfit(after);
    if (before.archived && !after.archived) await this.refuseFull(tx);
    if (!(await this.fields.update(tx, after))) throw staleVersion(before.version);
    await this.record(tx, 'client_field.changed', id, before, after);
    return { ...after, version: version + 1 };
  }

  /** Puts all fields in use in an order. 409 `client_fields_changed` unless it names each of them once. */
  async arrange(tx: Tx, ids: readonly string[]): Promise<ClientField[]> {
    const known = new Set(await this.fields.lockInUse(tx));
    const isWhole = new Set(ids).size === ids.length && ids.length === known.size;
    if (!isWhole || !ids.every((id) => known.has(id))) throw new DomainError(crmProblems.client_fields_changed);
    await this.fields.arrange(tx, ids);
    if (ids.length > 0) await this.record(tx, 'client_field.arranged', ids[0]!, null, { order: ids });
    return this.fields.all(tx);
  }

  private async refuseFull(tx: Tx): Promise<void> {
    if ((await this.fields.lockInUse(tx)).length >= mostClientFields)
      throw new DomainError(crmProblems.client_fields_full);
  }

  private record(tx: Tx, action: string, id: string, before: object | null, after: object): Promise<void> {
    const subject = { subjectType: 'client_field', subjectId: id };
    return this.audit.record(tx, { action, ...subject, ...(before && { before }), after });
  }
}

function refuseUnfit({ kind, options }: ClientField): void {
  const isChoice = kind === 'choice' || kind === 'choices';
  if (isChoice && options.length < 2) throw invalidField('options', 'must be two at least');
  if (!isChoice && options.length > 0) throw invalidField('options', 'are for choices only');
  if (new Set(options).size < options.length) throw invalidField('options', 'must differ from one another');
}
