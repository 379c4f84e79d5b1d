import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Resource } from '../../../domain/resource.js';
import { ResourceRepository } from '../../../persistence/resource.repository.js';
import { found } from '../found.js';

@Injectable()
export class GetResource {
  constructor(private readonly resources: ResourceRepository) {}

  async execute(tx: Tx, id: string): Promise<Resource> {
    return found(await this.resources.byId(tx, id));
  }
}
