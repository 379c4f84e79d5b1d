export const variants = ['a', 'b'] as const;
/** Which of a campaign's two subjects a client reads. */
export type Variant = (typeof variants)[number];
