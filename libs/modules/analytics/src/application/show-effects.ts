import { Injectable } from '@nestjs/common';
import { localDateAt } from '@stamgast/availability';
import { BusinessFacade } from '@stamgast/identity';
import type { Tx } from '@stamgast/platform/database';
import { differenceInterval, measureEffect, rateOf, type Effect, type Interval, type Rate } from '@stamgast/statistics';
import { aimOf, BOOKED_WITHIN_DAYS, outcomeOf, type Outcome } from '../domain/experiment.js';
import { addDays, daysBetween } from '../domain/local-day.js';
import { TrialRepository, type TrialGroup } from '../persistence/trial.repository.js';
import { ReportScopes, type PeriodQuery, type ReportScope } from './report-scope.js';
import { viewOfPeriod, type PeriodView } from './show-overview.js';

/** What one kind of message achieves, measured against clients who by lot did not get it. */
export interface EffectView extends Effect {
  /** A kind of message such as `reminder`, or `campaign:<id>`. */
  readonly experiment: string;
  readonly outcome: Outcome;
  /** First local day with a case. */
  readonly since: string | null;
  /** Of the treated cases, how many were handed over. */
  readonly delivered: number;
  /** Cases of which it is not known yet how they end. */
  readonly open: number;
  /** The same with every client counted once, since visits of one client are not independent. */
  readonly byClient: Effect;
}

/** What a campaign brought; clients who were written to less than `withinDays` ago are in none of the rates. */
export interface CampaignEffectView extends EffectView {
  readonly withinDays: number;
  readonly subjectA: Rate;
  readonly subjectB: Rate;
  /** 95 % interval of the second subject's rate less the first's; null without cases of both. */
  readonly betweenSubjects: Interval | null;
}

export interface EffectsView {
  readonly period: PeriodView;
  readonly asOf: string;
  readonly timeZone: string;
  readonly effects: readonly EffectView[];
}

/** Measures messages against their control groups (F.10). */
@Injectable()
export class ShowEffects {
  constructor(
    private readonly scopes: ReportScopes,
    private readonly trials: TrialRepository,
    private readonly business: BusinessFacade,
  ) {}

  async execute(tx: Tx, query: PeriodQuery): Promise<EffectsView> {
    const scope = await this.scopes.read(tx, query);
    const effects: EffectView[] = [];
    for (const { experiment, since } of await this.trials.experiments(tx, scope.period))
      effects.push(await this.effectOf(tx, scope, experiment, since));
    return { period: viewOfPeriod(scope.period), asOf: scope.asOf, timeZone: scope.timeZone, effects };
  }

  /** Of reminders alone, also before there is a case. */
  async ofReminders(tx: Tx, query: PeriodQuery): Promise<Omit<EffectsView, 'effects'> & EffectView> {
    const { effects, ...about } = await this.execute(tx, query);
    const measured = effects.find((one) => one.experiment === 'reminder');
    return { ...about, ...(measured ?? viewOf('reminder', null, [], 0)) };
  }

  /** Of one campaign, from its first case until now, its two subjects compared where it had two. Of one that has no case yet, or is nobody's, nothing is counted. */
  async ofCampaign(tx: Tx, id: string): Promise<CampaignEffectView> {
    const experiment = `campaign:${id}`;
    const { timeZone } = await this.business.current(tx);
    const today = localDateAt(timeZone, tx.now.getTime());
    const since = await this.trials.firstDay(tx, experiment);
    const days = { from: since ?? today, end: addDays(today, 1) };
    const groups = await this.trials.bookedAgain(tx, experiment, days, BOOKED_WITHIN_DAYS, tx.now);
    const counts = await this.trials.bookedByVariant(tx, experiment, BOOKED_WITHIN_DAYS, tx.now);
    const [a, b] = ['a', 'b'].map((name) => counts.find((one) => one.variant === name) ?? { cases: 0, count: 0 });
    const effect = viewOf(experiment, since, groups, since ? daysBetween(since, today) : 0);
    return {
      ...effect,
      withinDays: BOOKED_WITHIN_DAYS,
      subjectA: rateOf(a!.count, a!.cases),
      subjectB: rateOf(b!.count, b!.cases),
      betweenSubjects: differenceInterval(b!, a!),
    };
  }

  private async effectOf(tx: Tx, scope: ReportScope, experiment: string, since: string): Promise<EffectView> {
    const groups =
      outcomeOf(experiment) === 'no_show'
        ? await this.trials.noShows(tx, experiment, scope.period)
        : await this.trials.bookedAgain(tx, experiment, scope.period, BOOKED_WITHIN_DAYS, scope.until);
    return viewOf(experiment, since, groups, daysBetween(since, scope.asOf));
  }
}

const none = { cases: 0, count: 0, clients: 0, clientsCounted: 0, delivered: 0, open: 0 };

function viewOf(experiment: string, since: string | null, groups: readonly TrialGroup[], days: number): EffectView {
  const outcome = outcomeOf(experiment);
  const [control, treated] = [true, false].map((heldOut) => groups.find((one) => one.heldOut === heldOut) ?? none);
  const by = (cases: 'cases' | 'clients', count: 'count' | 'clientsCounted'): Effect => {
    const effect = measureEffect({
      control: { cases: control![cases], count: control![count] },
      treated: { cases: treated![cases], count: treated![count] },
      aim: aimOf(outcome),
      days,
    });
    // There is a control group; it has just not had its time yet.
    const tooEarly = effect.verdict === 'no_control_group' && control!.open > 0;
    return tooEarly ? { ...effect, verdict: 'cannot_tell_yet' } : effect;
  };
  return {
    experiment,
    outcome,
    since,
    ...by('cases', 'count'),
    delivered: treated!.delivered,
    open: control!.open + treated!.open,
    byClient: by('clients', 'clientsCounted'),
  };
}
