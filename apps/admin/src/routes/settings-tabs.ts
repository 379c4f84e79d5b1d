export const settingsTabs = [
  'business',
  'policies',
  'locations',
  'resources',
  'closures',
  'questions',
  'fields',
  'integrations',
  'clock',
  'audit',
] as const;
