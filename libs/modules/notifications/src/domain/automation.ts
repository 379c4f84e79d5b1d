import type { ReminderRule } from './reminder-due.js';
import type { WinBackRule } from './win-back-due.js';

export const automationKinds = ['confirmation', 'reminder', 'follow_up', 'we_miss_you'] as const;
export type AutomationKind = (typeof automationKinds)[number];

export interface AutomationSettings extends ReminderRule, WinBackRule {
  /** For the follow-up: hours after the visit's end. */
  readonly hoursAfter: number;
}

/** What is sent without anybody asking for it each time. */
export interface Automation {
  readonly id: string;
  readonly kind: AutomationKind;
  readonly enabled: boolean;
  readonly settings: AutomationSettings;
  readonly version: number;
}

export const defaultSettings: AutomationSettings = {
  mode: 'day_before_same_time',
  hours: 24,
  hoursAfter: 3,
  minDays: 45,
  factor: 1.5,
};

/** Which settings each automation has. */
export const settingsOf: Readonly<Record<AutomationKind, readonly (keyof AutomationSettings)[]>> = {
  confirmation: [],
  reminder: ['mode', 'hours'],
  follow_up: ['hoursAfter'],
  we_miss_you: ['minDays', 'factor'],
};
