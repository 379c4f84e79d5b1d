import { Injectable } from '@nestjs/common';
import { BusinessFacade } from '@stamgast/identity';
import { invalidField } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { ClassRules } from '../../domain/classes/class-rules.js';
import type { BrokenRule, PlannedPart, VisitPlan } from '../../domain/visit/plan-visit.js';
import { ServiceRepository } from '../../persistence/service.repository.js';
import { LoadOffer, type LoadedOffer } from '../availability/load-offer.js';
import { ReserveTime } from '../create-booking/reserve-time.js';
import { found } from '../setup/found.js';

/** What a class is held as, and by whom. */
export interface ClassWanted {
  readonly serviceId: string;
  readonly staffId: string;
  /** Null: the business's default location. */
  readonly locationId: string | null;
}

/** A class with everything of the set-up that its sessions are made from. */
export interface LoadedClass extends LoadedOffer {
  readonly rules: ClassRules;
  readonly currency: string;
}

/** Whether a session can be held: yes, or somebody or something is taken, or it is outside hours, or a closed day (D36). */
export type SessionOutlook = 'free' | 'conflict' | 'closed' | 'holiday';

export interface PlannedSession {
  readonly outlook: SessionOutlook;
  readonly part: PlannedPart;
  readonly broken: readonly BrokenRule[];
}

/** Asks for a session of a class what is asked for a visit: hours, teacher and rooms, under the same locks. */
@Injectable()
export class PlanClassSession {
  constructor(
    private readonly services: ServiceRepository,
    private readonly offers: LoadOffer,
    private readonly reserveTime: ReserveTime,
    private readonly businesses: BusinessFacade,
  ) {}

  /** Local days, both included, in which the sessions lie. 404 for what is not there, 400 for somebody who does not hold the class. */
  async load(tx: Tx, wanted: ClassWanted, days: { firstDay: string; lastDay: string }): Promise<LoadedClass> {
    const service = found(await this.services.byId(tx, wanted.serviceId));
    if (service.kind !== 'class') throw invalidField('serviceId', 'is not a class');
    const { serviceId, staffId, locationId } = wanted;
    const request = {
      parts: [{ serviceId, staffId, duration: null }],
      locationId,
      booker: 'desk',
      audience: 'team',
      kind: 'class',
    } as const;
    const loaded = await this.offers.execute(tx, request, days);
    const teacher = loaded.offer.performers.find((one) => one.staffId === staffId);
    if (!teacher?.services.some((one) => one.serviceId === serviceId))
      throw invalidField('staffId', 'is not one of those who hold this class');
    const { currency } = await this.businesses.current(tx);
    const { offer } = loaded;
    // A class begins when its teacher says, and takes no turn of the visits of a day.
    const policies = { ...offer.policies, slotStep: 1, maxStaffVisitsPerDay: null };
    return { ...loaded, offer: { ...offer, policies }, rules: service, currency };
  }

  /** Locks the teacher and the rooms, and says what stands in the way. */
  async execute(tx: Tx, { offer, parts }: LoadedClass, start: number): Promise<PlannedSession> {
    const plan = await this.reserveTime.execute(tx, {
      offer,
      wishes: [parts],
      start,
      booker: 'desk',
      clientId: null,
      force: true,
      exceptBookingId: null,
    });
    const { parts: planned, broken } = plan as VisitPlan;
    return { outlook: outlookOf(broken), part: planned[0]!, broken };
  }
}

function outlookOf(broken: readonly BrokenRule[]): SessionOutlook {
  const reasons = broken.map(({ reason }) => reason);
  if (reasons.includes('busy') || reasons.includes('no_resource')) return 'conflict';
  if (reasons.includes('closed')) return 'holiday';
  return reasons.length > 0 ? 'closed' : 'free';
}
