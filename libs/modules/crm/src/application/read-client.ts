import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Client } from '../domain/client.js';
import { ClientRepository } from '../persistence/client.repository.js';
import { PrivacyRepository } from '../persistence/privacy.repository.js';
import { ClientViews, type ClientView, type Reader } from './client-views.js';

@Injectable()
export class ReadClient {
  constructor(
    private readonly clients: ClientRepository,
    private readonly views: ClientViews,
    private readonly privacy: PrivacyRepository,
  ) {}

  /** 404 when the business has no such client. */
  async execute(tx: Tx, id: string, reader: Reader): Promise<ClientView> {
    return this.views.one(tx, await this.load(tx, id), reader);
  }

  /** As `execute`, for a team member who opens the record: that they did is remembered. */
  async open(tx: Tx, id: string, reader: Reader): Promise<ClientView> {
    const client = await this.load(tx, id);
    if (tx.actor.kind === 'member') await this.privacy.noteLook(tx, client.id);
    return this.views.one(tx, client, reader);
  }

  async load(tx: Tx, id: string): Promise<Client> {
    const client = await this.clients.find(tx, id);
    if (!client) throw new DomainError(platformProblems.not_found);
    return client;
  }
}
