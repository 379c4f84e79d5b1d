import { dataOf } from '@stamgast/api-client';
import { api } from './api.js';
import { call } from './http.js';
import type { Overview, OverviewQuery, PeakTimes, PerformanceList, ReportQuery } from './types/reports.js';

/** The figures of a business over some local days. */
export const reportsApi = {
  overview: (query: OverviewQuery) => call<Overview>('GET', '/v1/analytics/overview', { params: { query } }),
  unmetDemand: (query: ReportQuery) => api.GET('/v1/analytics/unmet-demand', { params: { query } }).then(dataOf),
  effects: (query: ReportQuery) => api.GET('/v1/analytics/effects', { params: { query } }).then(dataOf),
  peakTimes: (query: ReportQuery) => call<PeakTimes>('GET', '/v1/analytics/peak-times', { params: { query } }),
  performance: (of: 'services' | 'staff', query: ReportQuery) =>
    call<PerformanceList>('GET', `/v1/analytics/${of}`, { params: { query } }),
};
