export interface ClientCreatedV1 {
  readonly type: 'client.created.v1';
  readonly clientId: string;
  readonly source: 'online' | 'staff' | 'import' | 'demo';
  readonly createdAt: string;
}

/** Clients who were taken over by the hundred; nothing may be sent because of it. */
export interface ClientsImportedV1 {
  readonly type: 'client.imported.v1';
  readonly source: 'import' | 'demo';
  readonly createdAt: string;
  readonly clientIds: readonly string[];
}

/** What another system says that clients have said about marketing. */
export interface ConsentsImportedV1 {
  readonly type: 'client.consents_imported.v1';
  readonly consents: readonly Omit<ConsentChangedV1, 'type'>[];
}

export interface ClientUpdatedV1 {
  readonly type: 'client.updated.v1';
  readonly clientId: string;
}

/** Nobody knows any more who the client was; figures and books stay under the id. */
export interface ClientErasedV1 {
  readonly type: 'client.erased.v1';
  readonly clientId: string;
  readonly at: string;
}

/** One client took over everything from another, whose id leads to them from now on. */
export interface ClientMergedV1 {
  readonly type: 'client.merged.v1';
  readonly mergeId: string;
  readonly fromId: string;
  readonly toId: string;
}

export interface ClientMergeUndoneV1 {
  readonly type: 'client.merge_undone.v1';
  readonly mergeId: string;
  readonly fromId: string;
  readonly toId: string;
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
  | ClientCreatedV1
  | ClientUpdatedV1
  | ClientErasedV1
  | ClientMergedV1
  | ClientMergeUndoneV1
  | ConsentChangedV1
  | ClientRhythmChangedV1
  | FeedbackGivenV1
  | ClientsImportedV1
  | ConsentsImportedV1;
