export const settingsTabs = ['business', 'policies', 'locations', 'closures', 'clock', 'audit'] as const;
