import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { HostDirectory, invalidField, Outbound, OutboundError } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { ownDomainProblems } from '../../../domain/own-domain-problems.js';
import { RecordChange } from '../record-change.js';

export interface OwnDomainView {
  readonly host: string | null;
  /** The TXT record that proves the name. */
  readonly record: { readonly name: string; readonly value: string } | null;
  readonly verifiedAt: string | null;
}

const form = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;
const patienceMilliseconds = 5_000;

/** The host name under which the business is served: claimed, proven by a DNS record, given up. */
@Injectable()
export class OwnDomain {
  constructor(
    private readonly hosts: HostDirectory,
    private readonly outbound: Outbound,
    private readonly recordChange: RecordChange,
  ) {}

  async show(tx: Tx): Promise<OwnDomainView> {
    const own = await this.hosts.find(tx);
    if (!own) return { host: null, record: null, verifiedAt: null };
    const record = { name: `_stamgast.${own.host}`, value: `stamgast=${own.proof}` };
    return { host: own.host, record, verifiedAt: own.verifiedAt?.toISOString() ?? null };
  }

  /** Asking for the name that it has changes nothing. 400 for what is no name, or the product's own. */
  async claim(tx: Tx, wanted: string): Promise<OwnDomainView> {
    const host = wanted.trim().toLowerCase().replace(/\.$/, '');
    if (!form.test(host) || this.hosts.isProduct(host)) throw invalidField('host', 'is not a host name of your own');
    const before = await this.show(tx);
    if (before.host === host) return before;
    await this.hosts.claim(tx, host, randomBytes(18).toString('base64url'));
    return this.changed(tx, 'own_domain.claimed', before);
  }

  /** 409 `domain_unproven` while the record is not there, `domain_taken` when another business has proven the name. */
  async verify(tx: Tx): Promise<OwnDomainView> {
    const before = await this.show(tx);
    if (!before.record) throw new DomainError(ownDomainProblems.domain_absent);
    const { name, value } = before.record;
    if (!(await this.textsOf(name)).includes(value)) throw new DomainError(ownDomainProblems.domain_unproven);
    if (!(await this.hosts.prove(tx, before.host!))) throw new DomainError(ownDomainProblems.domain_taken);
    return this.changed(tx, 'own_domain.verified', before);
  }

  async release(tx: Tx): Promise<void> {
    const before = await this.show(tx);
    if (before.host === null) return;
    await this.hosts.release(tx);
    await this.changed(tx, 'own_domain.released', before);
  }

  private async textsOf(name: string): Promise<string[]> {
    try {
      return await this.outbound.texts(name, patienceMilliseconds);
    } catch (error) {
      if (error instanceof OutboundError) return [];
      throw error;
    }
  }

  private async changed(tx: Tx, action: string, before: OwnDomainView): Promise<OwnDomainView> {
    const after = await this.show(tx);
    const shown = ({ host, verifiedAt }: OwnDomainView) => ({ host, verifiedAt });
    const states = { before: shown(before), after: shown(after) };
    await this.recordChange.execute(tx, { action, type: 'booking_page', id: tx.businessId, ...states });
    return after;
  }
}
