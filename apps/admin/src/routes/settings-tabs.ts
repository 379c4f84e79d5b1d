export const settingsTabs = [
  'business',
  'policies',
  'locations',
  'resources',
  'closures',
  'questions',
  'integrations',
  'clock',
  'audit',
] as const;
