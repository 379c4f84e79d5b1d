/** Every figure of the overview with the key of the text that says what it means. */
export const definitions = [
  'revenue',
  'visits',
  'newClients',
  'returningClients',
  'retention',
  'rebooking',
  'frequency',
  'noShow',
  'lateCancel',
  'averageSpend',
  'notClosed',
].map((key) => ({ key, textKey: `analytics.definition.${key}` }));
