import { Injectable } from '@nestjs/common';
import { SetupFacade } from '@stamgast/booking';
import { BusinessFacade } from '@stamgast/identity';
import { Work } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { DemoCursor, StoredDemo } from '../../domain/demo/demo-state.js';
import type { DemoPlan } from '../../domain/demo/demo-plan.js';
import { planDemo } from '../../domain/demo/plan-demo.js';
import type { LocalMoment } from '../../domain/import/local-moment.js';
import { DemoDataRepository } from '../../persistence/demo-data.repository.js';
import { DemoMakers } from './demo-makers.js';
import { demoTerms, type DemoTerms } from './demo-terms.js';
import { TakeDemoAway } from './take-demo-away.js';

const clientsAtOnce = 38;
/** After so many waits it no longer matters who has not been told; half a second each. */
const mostWaits = 120;

/** What is to be done next: more at once, more after a while, or nothing. */
export type DemoRest = 'more' | 'wait' | 'over';

/**
 * Does the next chunk of loading or removing. Chunk and cursor commit together: whoever is killed has lost nothing, and
 * the next one goes on where the last chunk that was kept ended.
 */
@Injectable()
export class ContinueDemoData {
  private planned: { readonly key: string; readonly plan: DemoPlan } | null = null;

  constructor(
    private readonly demo: DemoDataRepository,
    private readonly make: DemoMakers,
    private readonly away: TakeDemoAway,
    private readonly businesses: BusinessFacade,
    private readonly setup: SetupFacade,
    private readonly work: Work,
  ) {}

  async execute(tx: Tx, jobId: string): Promise<DemoRest> {
    const stored = await this.demo.lock(tx);
    if (stored?.jobId !== jobId || stored.state === 'loaded') return 'over';
    if (stored.cursor.phase === 'telling') return this.awaitOthers(tx, stored);
    const change = stored.state === 'loading' ? await this.load(tx, stored) : await this.remove(tx);
    const { done = 0, ...cursor } = change;
    const after = { ...stored, done: stored.done + done, cursor: { ...stored.cursor, ...cursor } };
    await this.demo.update(tx, after);
    await tx.announce('demo_data', jobId);
    return 'more';
  }

  private async load(tx: Tx, { anchor, cursor }: StoredDemo): Promise<Partial<DemoCursor> & { done?: number }> {
    const terms = await this.terms(tx);
    const now = { day: anchor, minute: cursor.minute };
    if (cursor.phase === 'setup') {
      await this.make.setup.execute(tx, now, terms);
      return { phase: 'clients' };
    }
    const plan = this.planFor(now);
    if (cursor.phase === 'clients') {
      await this.make.clients.execute(tx, plan.clients, terms);
      return { phase: 'visits' };
    }
    const some = plan.clients.slice(cursor.next, cursor.next + clientsAtOnce);
    if (some.length === 0) return { phase: 'telling' };
    const ids = await this.make.clients.execute(tx, some, terms);
    const visits = plan.visits.filter((visit) => ids.has(visit.client));
    await this.make.visits.execute(tx, visits, ids, terms);
    return { next: cursor.next + some.length, done: some.length };
  }

  private async remove(tx: Tx): Promise<Partial<DemoCursor> & { done?: number }> {
    await this.away.execute(tx);
    return { phase: 'telling', done: 1 };
  }

  /** Figures, timelines and rhythms come by events: only when these have been heard is it loaded, or gone. */
  private async awaitOthers(tx: Tx, stored: StoredDemo): Promise<DemoRest> {
    const { cursor, state, jobId } = stored;
    const unheard = await this.work.isPlanned(tx, ['outbox.relay', 'outbox.deliver']);
    if (unheard && cursor.waits < mostWaits) {
      await this.demo.update(tx, { ...stored, cursor: { ...cursor, waits: cursor.waits + 1 } });
      return 'wait';
    }
    if (state === 'loading') await this.demo.update(tx, { ...stored, state: 'loaded' });
    else await this.demo.remove(tx);
    await tx.announce('demo_data', jobId);
    return 'over';
  }

  /** The same for all chunks of a job, so that it is made once in each process. */
  private planFor(now: LocalMoment): DemoPlan {
    const key = `${now.day} ${now.minute}`;
    if (this.planned?.key !== key) this.planned = { key, plan: planDemo(now) };
    return this.planned.plan;
  }

  private async terms(tx: Tx): Promise<DemoTerms> {
    const business = await this.businesses.current(tx);
    return demoTerms(business, this.setup.standardTaxRate(business.country));
  }
}
