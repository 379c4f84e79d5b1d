import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Course, CoursePatch, NewCourse, NewCoursePlace } from './types/classes.js';
import type { Uuid } from './types/shared-words.js';

/** Courses and their members; a change answers the course as it stands. */
export const coursesApi = {
  list: () => api.GET('/v1/courses', { params: { query: {} } }).then(dataOf),
  one: (id: Uuid) => api.GET('/v1/courses/{id}', { params: { path: { id } } }).then(dataOf),
  create: (body: NewCourse, dryRun: boolean) =>
    api.POST('/v1/courses', { params: { query: { dryRun } }, body }).then(dataOf),
  change: ({ id, version }: Pick<Course, 'id' | 'version'>, body: CoursePatch) =>
    api.PATCH('/v1/courses/{id}', { params: { path: { id }, header: ifMatch(version) }, body }).then(dataOf),
  cancel: ({ id, version }: Pick<Course, 'id' | 'version'>, reason: string) =>
    api
      .POST('/v1/courses/{id}/cancel', {
        params: { path: { id }, header: ifMatch(version) },
        body: { reason: reason || null },
      })
      .then(dataOf),
  add: (id: Uuid, body: NewCoursePlace) =>
    api.POST('/v1/courses/{id}/places', { params: { path: { id } }, body }).then(dataOf),
  remove: (id: Uuid, placeId: Uuid) =>
    api.POST('/v1/courses/{id}/places/{placeId}/cancel', { params: { path: { id, placeId } }, body: {} }).then(dataOf),
};
