import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { AuditLog } from '@stamgast/identity';
import { Outbox, platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { type ClientField, faultOfValue, type FieldValue, tidyValue } from '../../domain/client-field.js';
import { crmProblems } from '../../domain/crm-problems.js';
import { ClientFieldRepository } from '../../persistence/client-field.repository.js';
import { ReadClient } from '../read-client.js';

/** A field as it is filled in for a client. */
export interface FilledField extends Omit<ClientField, 'archived' | 'version'> {
  /** Null: nothing is written in it. */
  readonly value: FieldValue | null;
}

export interface WrittenValue {
  readonly fieldId: string;
  readonly value: FieldValue | null;
}

/** What is written in a business's own fields about one client. */
@Injectable()
export class ClientFieldValues {
  constructor(
    private readonly clients: ReadClient,
    private readonly fields: ClientFieldRepository,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** All fields in use, in their order; 404 when there is no such client. */
  async read(tx: Tx, clientId: string): Promise<FilledField[]> {
    const { id } = await this.clients.load(tx, clientId);
    return this.of(tx, id);
  }

  /** Writes those that are named and leaves the others; nothing is written when one does not suit its field. */
  async write(tx: Tx, asked: string, written: readonly WrittenValue[]): Promise<FilledField[]> {
    const client = await this.clients.load(tx, asked);
    if (client.erasedAt) throw new DomainError(crmProblems.client_erased);
    const before = new Map((await this.of(tx, client.id)).map((field) => [field.id, field]));
    const tidied = written.map(({ fieldId, value }) => ({ fieldId, value: tidyValue(value) }));
    refuseUnfit(tidied, before);
    const changed = tidied.filter(
      ({ fieldId, value }) => JSON.stringify(before.get(fieldId)!.value) !== JSON.stringify(value),
    );
    if (changed.length > 0) await this.keep(tx, client.id, changed, before);
    return this.of(tx, client.id);
  }

  private async keep(
    tx: Tx,
    clientId: string,
    changed: readonly WrittenValue[],
    before: ReadonlyMap<string, FilledField>,
  ): Promise<void> {
    for (const { fieldId, value } of changed) await this.fields.put(tx, clientId, fieldId, value);
    const named = (valueOf: (one: WrittenValue) => FieldValue | null) =>
      Object.fromEntries(changed.map((one) => [before.get(one.fieldId)!.name, valueOf(one)]));
    await this.audit.record(tx, {
      action: 'client.fields_changed',
      subjectType: 'client',
      subjectId: clientId,
      before: named(({ fieldId }) => before.get(fieldId)!.value),
      after: named(({ value }) => value),
    });
    await this.outbox.append(tx, { type: 'client.updated.v1', clientId });
    await tx.announce('client', clientId);
  }

  private async of(tx: Tx, clientId: string): Promise<FilledField[]> {
    const values = new Map((await this.fields.valuesOf(tx, clientId)).map((one) => [one.fieldId, one.value]));
    const inUse = (await this.fields.all(tx)).filter(({ archived }) => !archived);
    return inUse.map(({ archived: _archived, version: _version, ...field }) => ({
      ...field,
      value: values.get(field.id) ?? null,
    }));
  }
}

function refuseUnfit(written: readonly WrittenValue[], known: ReadonlyMap<string, FilledField>): void {
  const errors = written.flatMap(({ fieldId, value }) => {
    const field = known.get(fieldId);
    const message = field ? value !== null && faultOfValue(field, value) : 'is no field in use';
    return message ? [{ path: `values.${fieldId}`, message }] : [];
  });
  if (errors.length > 0) throw new DomainError(platformProblems.validation_failed, { errors });
}
