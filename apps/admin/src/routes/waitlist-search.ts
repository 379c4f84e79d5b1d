export const waitlistViews = ['waiting', 'everyone'] as const;

/** What the address of the waiting list says. */
export interface WaitlistSearch {
  readonly show?: (typeof waitlistViews)[number] | undefined;
  readonly service?: string | undefined;
  /** The place that is open at the side. */
  readonly entry?: string | undefined;
}
