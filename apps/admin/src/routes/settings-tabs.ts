export const settingsTabs = [
  'business',
  'policies',
  'locations',
  'resources',
  'closures',
  'integrations',
  'clock',
  'audit',
] as const;
