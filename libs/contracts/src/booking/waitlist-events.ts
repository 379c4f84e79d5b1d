/** Somebody who waits was offered a time, which is kept for them. */
export interface WaitlistOfferedV1 {
  readonly type: 'waitlist.offered.v1';
  readonly offerId: string;
  readonly entryId: string;
  readonly clientId: string;
  readonly start: string;
  /** When they are to be told; not in the quiet hours. */
  readonly sendAt: string;
}

/** An offer was taken, refused, let pass or taken back. */
export interface WaitlistOfferEndedV1 {
  readonly type: 'waitlist.offer_ended.v1';
  readonly offerId: string;
  readonly entryId: string;
  readonly clientId: string;
  readonly outcome: 'accepted' | 'declined' | 'expired' | 'withdrawn';
}

export type WaitlistEvent = WaitlistOfferedV1 | WaitlistOfferEndedV1;
