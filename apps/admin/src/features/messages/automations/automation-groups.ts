import type { Automation } from '../../../shared/api/types/messages.js';

export const automationGroups = ['visit', 'after', 'away', 'calendar'] as const;
export type AutomationGroup = (typeof automationGroups)[number];

const groupOf: Readonly<Record<Automation['trigger'], AutomationGroup>> = {
  booked: 'visit',
  first_booked: 'visit',
  before_deadline: 'visit',
  before_visit: 'visit',
  after_visit: 'after',
  answered: 'after',
  expected_again: 'away',
  stayed_away: 'away',
  birthday: 'calendar',
  season: 'calendar',
};

/** The automations of each part of a client's way, in order. */
export function grouped(automations: readonly Automation[]): ReadonlyMap<AutomationGroup, readonly Automation[]> {
  return new Map(
    automationGroups.map((group) => [group, automations.filter(({ trigger }) => groupOf[trigger] === group)]),
  );
}
