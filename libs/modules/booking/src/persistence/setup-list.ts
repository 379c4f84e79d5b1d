/** What a list of set-up resources may be narrowed to. */
export interface SetupList {
  /** One more than is shown. */
  readonly limit: number;
  /** Sort keys of the last item of the page before. */
  readonly after: readonly (string | number | null)[] | null;
  readonly includeArchived: boolean;
  /** Only what changed after this instant, archived or not. */
  readonly updatedAfter: Date | null;
}

/** Everything that is not archived. */
export const everything: SetupList = { limit: 10_000, after: null, includeArchived: false, updatedAfter: null };
