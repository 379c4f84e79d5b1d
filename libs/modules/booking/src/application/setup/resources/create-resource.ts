import { Injectable } from '@nestjs/common';
import { newId } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Resource } from '../../../domain/resource.js';
import { ResourceRepository } from '../../../persistence/resource.repository.js';
import { DefaultLocation } from '../default-location.js';
import { RecordChange } from '../record-change.js';

export interface NewResource {
  readonly name: string;
  readonly kind: string;
  /** The default location when absent. */
  readonly locationId?: string;
  /** Last when absent. */
  readonly position?: number;
}

/** Adds a room or a machine. */
@Injectable()
export class CreateResource {
  constructor(
    private readonly resources: ResourceRepository,
    private readonly defaultLocation: DefaultLocation,
    private readonly recordChange: RecordChange,
  ) {}

  /** 400 for a location that does not exist. */
  async execute(tx: Tx, { name, kind, locationId, position }: NewResource): Promise<Resource> {
    const after: Resource = {
      id: newId(),
      locationId: locationId ?? (await this.defaultLocation.execute(tx)).id,
      name,
      kind: kind.trim(),
      position: position ?? (await this.resources.nextPosition(tx)),
      archived: false,
      version: 1,
    };
    await this.resources.insert(tx, after);
    await this.recordChange.execute(tx, {
      action: 'resource.created',
      type: 'resource',
      id: after.id,
      before: null,
      after,
    });
    return after;
  }
}
