export const reportSpans = ['last30', 'thisMonth', 'lastMonth', 'last90', 'thisYear', 'last365', 'own'] as const;

export interface ReportsSearch {
  readonly span?: (typeof reportSpans)[number];
  /** Only with the span "own". */
  readonly from?: string;
  readonly to?: string;
  readonly compare?: 'previous' | 'year' | 'none';
}
