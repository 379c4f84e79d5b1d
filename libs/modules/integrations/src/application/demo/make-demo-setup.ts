import { Injectable } from '@nestjs/common';
import { SetupFacade } from '@stamgast/booking';
import { ChangeProgram, ChangeRewards } from '@stamgast/loyalty';
import type { Tx } from '@stamgast/platform/database';
import {
  demoCategories,
  demoProgramName,
  demoRewards,
  demoServices,
  demoStaff,
  demoUnit,
} from '../../domain/demo/demo-salon.js';
import { demoServiceWays } from '../../domain/demo/demo-service-ways.js';
import { hoursToday } from '../../domain/demo/hours-today.js';
import type { LocalMoment } from '../../domain/import/local-moment.js';
import { ExternalRefRepository, type RefKind } from '../../persistence/external-ref.repository.js';
import type { DemoTerms } from './demo-terms.js';

/** How the codes of everything begin that demo data made. */
export const demoPrefix = 'demo:';

/** Makes the made-up salon's services, people with their hours, and points where the business has none. */
@Injectable()
export class MakeDemoSetup {
  constructor(
    private readonly refs: ExternalRefRepository,
    private readonly setup: SetupFacade,
    private readonly programs: ChangeProgram,
    private readonly rewards: ChangeRewards,
  ) {}

  /** `now` is when the loading began. */
  async execute(tx: Tx, now: LocalMoment, terms: DemoTerms): Promise<void> {
    const { locale } = terms;
    for (const { key, name } of demoCategories)
      await this.make(tx, 'category', key, name[locale], () => this.setup.createCategory(tx, name[locale]));
    await this.makeServices(tx, terms);
    const services = await this.refs.all(tx, 'service');
    const today = hoursToday(now);
    for (const { key, name, title, color, services: keys, days, start, end } of demoStaff) {
      const serviceIds = keys.flatMap((one) => services.get(`${demoPrefix}${one}`)?.id ?? []);
      const special = today.get(key);
      const windows = special && [{ start: timeOf(special.start), end: timeOf(special.end) }];
      const exceptions = windows ? [{ date: now.day, windows }] : [];
      const hours = { weekly: [{ days: [...days], start, end }], exceptions };
      await this.make(tx, 'staff', key, name, () =>
        this.setup.createStaff(tx, { name, title: title[locale], color, serviceIds }, hours),
      );
    }
    await this.makePoints(tx, terms);
  }

  private async makeServices(tx: Tx, { locale, currency, taxRate, amount }: DemoTerms): Promise<void> {
    const categories = await this.refs.all(tx, 'category');
    for (const { key, category, name, minutes, price, rebookAfterDays, color } of demoServices) {
      const { processing = [], addOns = [], preparation, repeats = false } = demoServiceWays[key] ?? {};
      await this.make(tx, 'service', key, name[locale], () =>
        this.setup.createService(tx, {
          name: name[locale],
          categoryId: categories.get(`${demoPrefix}${category}`)?.id ?? null,
          duration: minutes,
          price: { amount: amount(price), currency },
          taxRate,
          rebookAfterDays,
          color,
          processing,
          addOns: addOns.map((one) => ({
            name: one.name[locale],
            minutes: one.minutes,
            price: { amount: amount(one.price), currency },
          })),
          preparation: preparation?.[locale] ?? null,
          onlineRecurring: repeats,
        }),
      );
    }
  }

  /** A business with a programme of its own keeps it, and demo clients earn by that. */
  private async makePoints(tx: Tx, { locale, amount }: DemoTerms): Promise<void> {
    if (await this.programs.load(tx)) return;
    await this.make(tx, 'program', 'program', demoProgramName[locale], async () => {
      const terms = { name: demoProgramName[locale], enabled: true, unit: demoUnit[locale] };
      const earning = { kind: 'per_amount' as const, points: 1, perAmount: amount(10), base: 'after_tax' as const };
      return (await this.programs.create(tx, { ...terms, ...earning })).id;
    });
    for (const [index, { name, cost, discount }] of demoRewards.entries())
      await this.make(tx, 'reward', String(index), name[locale], async () => {
        const kind = discount === null ? ('service' as const) : ('discount' as const);
        const off = discount === null ? null : amount(discount);
        return (await this.rewards.create(tx, { name: name[locale], cost, kind, discount: off, active: true })).id;
      });
  }

  private async make(tx: Tx, kind: RefKind, key: string, label: string, create: () => Promise<string>): Promise<void> {
    const externalId = `${demoPrefix}${key}`;
    if ((await this.refs.all(tx, kind)).has(externalId)) return;
    await this.refs.insert(tx, kind, { externalId, id: await create(), label });
  }
}

/** `HH:MM` of a minute after midnight. */
function timeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
