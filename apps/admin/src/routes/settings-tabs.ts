export const settingsTabs = ['business', 'policies', 'locations', 'resources', 'closures', 'clock', 'audit'] as const;
