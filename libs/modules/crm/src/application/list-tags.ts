import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { ClientListReadModel } from '../persistence/client-list.read-model.js';

/** The tags in use with how many clients carry each, most used first. */
@Injectable()
export class ListTags {
  constructor(private readonly list: ClientListReadModel) {}

  async execute(tx: Tx): Promise<{ name: string; count: number }[]> {
    return this.list.tags(tx);
  }
}
