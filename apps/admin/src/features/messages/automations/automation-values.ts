import type { Automation, AutomationChange } from '../../../shared/api/types/messages.js';

export const channelOrders = ['email_sms', 'sms_email', 'email', 'sms'] as const;
export type ChannelOrder = (typeof channelOrders)[number];

/** An automation as its form holds it. */
export interface AutomationValues {
  readonly name: string;
  readonly settings: Automation['settings'];
  readonly serviceIds: string[];
  readonly locationIds: string[];
  /** Empty: all. */
  readonly segmentId: string;
  readonly channels: ChannelOrder;
  readonly holdoutPercent: number | string;
}

export function valuesOf({ name, settings, conditions, channels, holdoutPercent }: Automation): AutomationValues {
  return {
    name: name ?? '',
    settings,
    serviceIds: conditions.serviceIds ?? [],
    locationIds: conditions.locationIds ?? [],
    segmentId: conditions.segmentId ?? '',
    channels: channels.join('_') as ChannelOrder,
    holdoutPercent,
  };
}

/** What is sent to the server. */
export function changeOf(values: AutomationValues): AutomationChange {
  const { name, settings, serviceIds, locationIds, segmentId, channels, holdoutPercent } = values;
  return {
    name: name.trim() || null,
    settings,
    conditions: { serviceIds, locationIds, segmentId: segmentId || null },
    channels: channels.split('_') as NonNullable<AutomationChange['channels']>,
    holdoutPercent: Number(holdoutPercent) || 0,
  };
}
