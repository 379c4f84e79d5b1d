import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import type { Client, ClientProfile, ContactKeys } from '../../domain/client.js';
import { consentChannels, type ConsentChannel } from '../../domain/consent.js';
import { mergeProfiles, stricterConsent } from '../../domain/merge-profiles.js';
import { ClientRepository } from '../../persistence/client.repository.js';
import { ConsentRepository } from '../../persistence/consent.repository.js';
import { MergeRepository, type ClientBefore, type MergedConsents } from '../../persistence/merge.repository.js';
import { PrivacyRepository } from '../../persistence/privacy.repository.js';
import { recordOf } from '../contact.js';
import { KeepHistory } from '../keep-history.js';
import { RecordConsent } from '../record-consent.js';

const wording = 'merge-1';

/** The parts of the client records that a merge changes. */
@Injectable()
export class MergeStores {
  constructor(
    readonly clients: ClientRepository,
    readonly consents: ConsentRepository,
    readonly merges: MergeRepository,
    readonly privacy: PrivacyRepository,
  ) {}
}

/** What a merge does to the two records, and how it is taken back. */
@Injectable()
export class MergeSteps {
  constructor(
    private readonly stores: MergeStores,
    private readonly business: BusinessFacade,
    private readonly recorder: RecordConsent,
    readonly history: KeepHistory,
  ) {}

  get clients(): ClientRepository {
    return this.stores.clients;
  }

  get merges(): MergeRepository {
    return this.stores.merges;
  }

  get privacy(): PrivacyRepository {
    return this.stores.privacy;
  }

  async before(tx: Tx, gone: Client, kept: Client) {
    return {
      from: await this.asItIs(tx, gone),
      to: await this.asItIs(tx, kept),
      consents: await this.consentsAfter(tx, gone.id, kept.id),
    };
  }

  /** What the kept client will have said, for the channels on which that is not what they have said. */
  async consentsAfter(tx: Tx, from: string, to: string): Promise<MergedConsents> {
    const changed: Partial<Record<ConsentChannel, boolean | null>> = {};
    for (const channel of consentChannels) {
      const own = (await this.stores.consents.latest(tx, to, channel))?.granted ?? null;
      const other = (await this.stores.consents.latest(tx, from, channel))?.granted ?? null;
      if (stricterConsent(own, other) !== own) changed[channel] = own;
    }
    return changed;
  }

  /** The old id leads on; who is kept takes over what they lack. */
  async leadOn(tx: Tx, gone: Client, kept: Client): Promise<void> {
    await this.merges.lead(tx, gone.id, kept.id, {
      phone: kept.phone === null,
      email: kept.email === null,
      externalId: kept.externalId === null,
    });
    const keys: ContactKeys = {
      phoneKey: kept.phone === null ? gone.phoneKey : kept.phoneKey,
      emailKey: kept.email === null ? gone.emailKey : kept.emailKey,
    };
    await this.write(tx, kept, mergeProfiles(kept, gone), keys, kept.archivedAt);
    await this.merges.takeExternalId(tx, kept.id, gone.externalId);
  }

  async agreeOnConsents(tx: Tx, to: string, before: MergedConsents, from: string): Promise<void> {
    for (const channel of consentChannels) {
      if (!(channel in before)) continue;
      const other = await this.stores.consents.latest(tx, from, channel);
      const granted = stricterConsent(before[channel] ?? null, other?.granted ?? null) ?? false;
      const textVersion = other?.textVersion ?? wording;
      await this.recorder.execute(tx, { clientId: to, channel, granted, source: 'merge', textVersion });
    }
  }

  /** Takes back what the merge made of the kept client's consents; what they have said since stands. */
  async giveConsentsBack(tx: Tx, to: string, before: MergedConsents): Promise<void> {
    for (const channel of consentChannels) {
      if (!(channel in before)) continue;
      const now = await this.stores.consents.latest(tx, to, channel);
      if (now?.source !== 'merge') continue;
      const given = { channel, granted: before[channel] ?? false, source: 'merge_undone', textVersion: wording };
      await this.recorder.execute(tx, { clientId: to, ...given });
    }
  }

  /** The kept client's fields as before, where nobody has changed since what the merge made of them. */
  async restore(tx: Tx, kept: Client, to: ClientBefore, from: ClientBefore): Promise<void> {
    const merged = mergeProfiles(to, from);
    const fields = ['name', 'phone', 'email', 'locale', 'birthday', 'tags', 'preferences'] as const;
    const untouched = fields.filter((field) => JSON.stringify(kept[field]) === JSON.stringify(merged[field]));
    const next = { ...kept, ...Object.fromEntries(untouched.map((field) => [field, to[field]])) };
    const keys: ContactKeys = {
      phoneKey: next.phone === kept.phone ? kept.phoneKey : to.phoneKey,
      emailKey: next.email === kept.email ? kept.emailKey : to.emailKey,
    };
    await this.write(tx, kept, next, keys, kept.archivedAt);
  }

  private async write(
    tx: Tx,
    kept: Client,
    profile: ClientProfile,
    keys: ContactKeys,
    archivedAt: Date | null,
  ): Promise<void> {
    const business = await this.business.current(tx);
    const record = { ...recordOf({ ...profile, externalId: kept.externalId }, business), ...keys };
    await this.clients.update(tx, kept.id, kept.version, record, archivedAt);
  }

  private async asItIs(tx: Tx, client: Client): Promise<ClientBefore> {
    const { name, phone, email, locale, birthday, tags, preferences, phoneKey, emailKey, externalId } = client;
    const archivedAt = client.archivedAt?.toISOString() ?? null;
    const words = await this.merges.words(tx, client.id);
    const profile = { name, phone, email, locale, birthday, tags, preferences, phoneKey, emailKey, externalId };
    return { ...profile, archivedAt, words };
  }
}
