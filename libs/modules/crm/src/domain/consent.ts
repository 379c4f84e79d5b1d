export const consentChannels = ['email', 'sms'] as const;
export type ConsentChannel = (typeof consentChannels)[number];

/** One entry of the log: what a client said about marketing on one channel. The newest entry of a channel holds. */
export interface Consent {
  readonly channel: ConsentChannel;
  readonly granted: boolean;
  readonly at: Date;
  /** Where it was said, e.g. `booking_page`, `unsubscribe_link`, `desk`, `import`. */
  readonly source: string;
  /** Which wording the client saw. */
  readonly textVersion: string;
}
