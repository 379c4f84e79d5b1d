import { dataOf, type components } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Uuid } from './types/shared-words.js';

export type Segment = components['schemas']['SegmentResponse'];
export type SegmentPreview = components['schemas']['SegmentPreviewResponse'];
type NewSegment = components['schemas']['SegmentRequest'];
type Known = Pick<Segment, 'id' | 'version'>;

const at = (id: Uuid) => ({ path: { id } });

/** Whom the business means by a name. */
export const segmentsApi = {
  list: () => api.GET('/v1/segments', { params: { query: { limit: 200 } } }).then(dataOf),
  preview: (filter: NewSegment['filter']) => api.POST('/v1/segments/preview', { body: { filter } }).then(dataOf),
  create: (body: NewSegment) => api.POST('/v1/segments', { body }).then(dataOf),
  change: ({ id, version }: Known, body: NewSegment) =>
    api.PATCH('/v1/segments/{id}', { params: { ...at(id), header: ifMatch(version) }, body }).then(dataOf),
  remove: async ({ id, version }: Known) => {
    await api.DELETE('/v1/segments/{id}', { params: { ...at(id), header: ifMatch(version) } });
  },
};
