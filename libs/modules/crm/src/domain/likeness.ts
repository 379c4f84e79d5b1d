/** Why two clients may be one person, the surest first. */
export const likenessReasons = ['phone', 'email', 'birthday', 'name'] as const;
export type LikenessReason = (typeof likenessReasons)[number];
