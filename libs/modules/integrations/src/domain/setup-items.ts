export const setupKeys = ['services', 'hours', 'team', 'booking_page', 'reminder', 'test_booking'] as const;
export type SetupKey = (typeof setupKeys)[number];
