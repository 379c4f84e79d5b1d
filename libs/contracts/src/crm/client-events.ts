export interface ClientCreatedV1 {
  readonly type: 'client.created.v1';
  readonly clientId: string;
  readonly source: 'online' | 'staff' | 'import' | 'demo';
  readonly createdAt: string;
}

export interface ClientUpdatedV1 {
  readonly type: 'client.updated.v1';
  readonly clientId: string;
}

export interface ConsentChangedV1 {
  readonly type: 'client.consent_changed.v1';
  readonly clientId: string;
  readonly channel: 'email' | 'sms';
  readonly granted: boolean;
}

/** A client's own rhythm was worked out anew after a visit; `winBackAfterDays` counts from `lastVisitAt`. */
export interface ClientRhythmChangedV1 {
  readonly type: 'client.rhythm_changed.v1';
  readonly clientId: string;
  readonly lastVisitAt: string | null;
  readonly lastBookingId: string | null;
  readonly medianIntervalDays: number | null;
  readonly visits: number;
  /** Nothing may be sent because of this change (imports, demo data). */
  readonly quiet: boolean;
}

export interface FeedbackGivenV1 {
  readonly type: 'feedback.given.v1';
  readonly clientId: string;
  readonly bookingId: string;
  /** 1 (poor) to 5 (good). */
  readonly score: number;
  readonly at: string;
}

export type ClientEvent =
  ClientCreatedV1 | ClientUpdatedV1 | ConsentChangedV1 | ClientRhythmChangedV1 | FeedbackGivenV1;
