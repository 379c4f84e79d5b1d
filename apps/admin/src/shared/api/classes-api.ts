import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { ClassSession, ClassSessionPatch, ClassSessionQuery, NewClassSeries } from './types/classes.js';
import type { Uuid } from './types/shared-words.js';

type Ref = Pick<ClassSession, 'id' | 'version'>;

const commas = { array: { style: 'form', explode: false } } as const;
const on = ({ id, version }: Ref) => ({ params: { path: { id }, header: ifMatch(version) } });

/** Sessions of classes and what can become of them; an action answers the session with its attendance list. */
export const classesApi = {
  list: (query: ClassSessionQuery) =>
    api.GET('/v1/class-sessions', { params: { query }, querySerializer: commas }).then(dataOf),
  one: (id: Uuid) => api.GET('/v1/class-sessions/{id}', { params: { path: { id } } }).then(dataOf),
  series: (body: NewClassSeries, dryRun: boolean) =>
    api.POST('/v1/class-sessions/series', { params: { query: { dryRun } }, body }).then(dataOf),
  change: (ref: Ref, body: ClassSessionPatch) =>
    api.PATCH('/v1/class-sessions/{id}', { ...on(ref), body }).then(dataOf),
  checkIn: (ref: Ref) => api.POST('/v1/class-sessions/{id}/check-in', on(ref)).then(dataOf),
  complete: (ref: Ref) => api.POST('/v1/class-sessions/{id}/complete', on(ref)).then(dataOf),
  cancel: (ref: Ref, reason: string) =>
    api.POST('/v1/class-sessions/{id}/cancel', { ...on(ref), body: { reason: reason || null } }).then(dataOf),
};
