import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '@stamgast/crm';
import type { Tx } from '@stamgast/platform/database';
import type { DemoClient } from '../../domain/demo/demo-plan.js';
import { demoPreferences, demoTags } from '../../domain/demo/demo-salon.js';
import type { DemoTerms } from './demo-terms.js';

/** Makes the made-up clients, each once; gives their ids by key. */
@Injectable()
export class MakeDemoClients {
  constructor(private readonly clients: ClientsFacade) {}

  async execute(tx: Tx, clients: readonly DemoClient[], { locale }: DemoTerms): Promise<ReadonlyMap<string, string>> {
    const rows = clients.map(({ key, name, phone, email, birthday, tag, preference }) => ({
      externalId: key,
      name,
      phone,
      email,
      birthday,
      tags: tag === null ? [] : [demoTags[tag]![locale]],
      preferences: preference === null ? null : demoPreferences[preference]![locale],
    }));
    const made = await this.clients.importClients(tx, rows, 'demo');
    return new Map(made.map((one) => [one.externalId, one.id]));
  }
}
