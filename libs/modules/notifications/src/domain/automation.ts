import type { Channel } from './message.js';
import type { ReminderRule } from './reminder-due.js';
import type { WinBackRule } from './win-back-due.js';

/** In the order in which a client meets them. */
export const automationKinds = [
  'confirmation',
  'welcome',
  'confirmation_request',
  'reminder',
  'follow_up',
  'review_invitation',
  'rebook_nudge',
  'we_miss_you',
  'birthday',
  'seasonal',
] as const;
export type AutomationKind = (typeof automationKinds)[number];

export const triggers = [
  'booked',
  'first_booked',
  'before_deadline',
  'before_visit',
  'after_visit',
  'answered',
  'expected_again',
  'stayed_away',
  'birthday',
  'season',
] as const;
/** What sets an automation going. */
export type Trigger = (typeof triggers)[number];

/** The delay, counted from the trigger; each kind reads its own part. */
export interface AutomationSettings extends ReminderRule, WinBackRule {
  /** Hours after the visit's end, the answer or the booking. */
  readonly hoursAfter: number;
  /** Days before the visit that the client's rhythm lets expect. */
  readonly daysBefore: number;
  /** Whose interval counts: the client's own where it is known, or always that of the service. */
  readonly interval: 'client' | 'service';
  /** `MM-DD`, both days belong to the season; it may run over the new year. */
  readonly from: string;
  readonly until: string;
  /** `HH:MM` on the client's clock. */
  readonly time: string;
  /** Where a review is written; without it nobody is invited. */
  readonly reviewUrl: string;
}

/**
 * For which visits and for whom; none named: all. A client's last visit counts where the message is not about one, and the
 * segment as it stands when the message is to go out.
 */
export interface AutomationConditions {
  readonly serviceIds: readonly string[];
  readonly locationIds: readonly string[];
  readonly segmentId: string | null;
}

/** What is sent without anybody asking for it each time. */
export interface Automation {
  readonly id: string;
  readonly kind: AutomationKind;
  /** The one that every business has of its kind; it can be switched off but not removed. */
  readonly standard: boolean;
  readonly name: string | null;
  readonly enabled: boolean;
  readonly settings: AutomationSettings;
  readonly conditions: AutomationConditions;
  /** The first that reaches the client is used. */
  readonly channels: readonly Channel[];
  /** 0 to 90: how many of a hundred get nothing, to see what it does for the others. */
  readonly holdoutPercent: number;
  readonly version: number;
}

export const defaultSettings: AutomationSettings = {
  mode: 'day_before_same_time',
  hours: 24,
  hoursAfter: 3,
  minDays: 45,
  factor: 1.5,
  daysBefore: 7,
  interval: 'client',
  from: '11-15',
  until: '12-15',
  time: '10:00',
  reviewUrl: '',
};

interface KindOfAutomation {
  readonly trigger: Trigger;
  /** Which settings mean something. */
  readonly settings: readonly (keyof AutomationSettings)[];
  readonly enabled: boolean;
  readonly defaults?: Partial<AutomationSettings>;
}

/** What a business has not asked for is off, but for what has always belonged to a booking. */
export const kindsOfAutomation: Readonly<Record<AutomationKind, KindOfAutomation>> = {
  confirmation: { trigger: 'booked', settings: [], enabled: true },
  welcome: { trigger: 'first_booked', settings: ['hoursAfter'], enabled: false, defaults: { hoursAfter: 1 } },
  confirmation_request: { trigger: 'before_deadline', settings: ['hours'], enabled: true },
  reminder: { trigger: 'before_visit', settings: ['mode', 'hours'], enabled: true },
  follow_up: { trigger: 'after_visit', settings: ['hoursAfter'], enabled: true },
  review_invitation: {
    trigger: 'answered',
    settings: ['hoursAfter', 'reviewUrl'],
    enabled: false,
    defaults: { hoursAfter: 24 },
  },
  rebook_nudge: { trigger: 'expected_again', settings: ['daysBefore', 'interval', 'time'], enabled: false },
  we_miss_you: { trigger: 'stayed_away', settings: ['minDays', 'factor'], enabled: true },
  birthday: { trigger: 'birthday', settings: ['time'], enabled: false, defaults: { time: '09:00' } },
  seasonal: { trigger: 'season', settings: ['from', 'until', 'time'], enabled: false },
};

/** Of these there may be several, for different visits or at different times. */
export const severalKinds: readonly AutomationKind[] = ['reminder', 'follow_up', 'rebook_nudge', 'seasonal'];

/** Which settings each automation has. */
export function settingsOf(kind: AutomationKind): readonly (keyof AutomationSettings)[] {
  return kindsOfAutomation[kind].settings;
}

/** The settings of a kind, its defaults where nothing else was said. */
export function settingsWith(kind: AutomationKind, own: Partial<AutomationSettings>): AutomationSettings {
  return { ...defaultSettings, ...kindsOfAutomation[kind].defaults, ...own };
}

/** As a business has it that never touched it; without an id of its own yet. */
export function untouched(kind: AutomationKind): Omit<Automation, 'id'> & { readonly id: null } {
  const { enabled } = kindsOfAutomation[kind];
  const settings = settingsWith(kind, {});
  const conditions = { serviceIds: [], locationIds: [], segmentId: null };
  return {
    id: null,
    kind,
    standard: true,
    name: null,
    enabled,
    settings,
    conditions,
    channels: ['email', 'sms'],
    holdoutPercent: 0,
    version: 1,
  };
}

/** An automation as those who plan and send read it: one that nobody touched has no id. */
export type RunningAutomation = Omit<Automation, 'id' | 'kind'> & {
  readonly id: string | null;
  readonly kind: AutomationKind | 'campaign';
};

/** Whether it is on and has what it needs to say. */
export function isRunning({ kind, enabled, settings }: RunningAutomation): boolean {
  return enabled && (kind !== 'review_invitation' || settings.reviewUrl !== '');
}

/**
 * Whether its messages are planned. The usual ones of a kind that is on from the start are planned also while they are off,
 * so that the log shows what was kept back.
 */
export function isPlanned(automation: RunningAutomation): boolean {
  const { kind, standard } = automation;
  return isRunning(automation) || (standard && kind !== 'campaign' && kindsOfAutomation[kind].enabled);
}

/** Whether a visit is one of those that the automation is for. */
export function meets(
  { serviceIds, locationIds }: AutomationConditions,
  visit: { readonly serviceIds: readonly string[]; readonly locationId: string } | null,
): boolean {
  const service = serviceIds.length === 0 || (visit?.serviceIds.some((id) => serviceIds.includes(id)) ?? false);
  const location = locationIds.length === 0 || (visit !== null && locationIds.includes(visit.locationId));
  return service && location;
}
