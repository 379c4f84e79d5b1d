/** Beside the people themselves. */
export const teamTabs = ['time-off', 'access'] as const;
