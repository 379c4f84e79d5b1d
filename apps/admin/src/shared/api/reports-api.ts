import { call } from './http.js';
import type { Overview, OverviewQuery, PeakTimes, PerformanceList, ReportQuery } from './types/reports.js';

/** The figures of a business over some local days. */
export const reportsApi = {
  overview: (query: OverviewQuery) => call<Overview>('GET', '/v1/analytics/overview', { params: { query } }),
  peakTimes: (query: ReportQuery) => call<PeakTimes>('GET', '/v1/analytics/peak-times', { params: { query } }),
  performance: (of: 'services' | 'staff', query: ReportQuery) =>
    call<PerformanceList>('GET', `/v1/analytics/${of}`, { params: { query } }),
};
