/** What a client said about one visit. */
export interface Feedback {
  /** 1 (poor) to 5 (good). */
  readonly score: number;
  readonly comment: string | null;
  readonly at: Date;
}
