import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Resource } from '../../../domain/resource.js';
import { ResourceRepository, type ResourceChange } from '../../../persistence/resource.repository.js';
import { expectChanged, found } from '../found.js';
import { RecordChange } from '../record-change.js';

/** Changes, archives or restores a resource; visits that are booked keep theirs. */
@Injectable()
export class ChangeResource {
  constructor(
    private readonly resources: ResourceRepository,
    private readonly recordChange: RecordChange,
  ) {}

  async execute(tx: Tx, id: string, version: number, patch: ResourceChange): Promise<Resource> {
    const before = found(await this.resources.byId(tx, id));
    const change = patch.kind === undefined ? patch : { ...patch, kind: patch.kind.trim() };
    const changed = await this.resources.update(tx, id, version, change);
    const after = found(await this.resources.byId(tx, id));
    expectChanged(changed, after);
    await this.recordChange.execute(tx, { action: 'resource.changed', type: 'resource', id, before, after });
    return after;
  }
}
