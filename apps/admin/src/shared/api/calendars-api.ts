import { dataOf, type components } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Uuid } from './types/shared-words.js';

type Schemas = components['schemas'];

export type CalendarFeed = Schemas['CalendarFeedResponse'];
export type NewCalendarFeed = Schemas['NewCalendarFeedResponse'];
export type FeedWish = Partial<Schemas['CreateCalendarFeedRequest']>;
export type OutsideCalendar = Schemas['ExternalCalendarResponse'];
export type OutsideCalendarWish = Schemas['CreateExternalCalendarRequest'];
export type OutsideCalendarChange = Schemas['ChangeExternalCalendarRequest'];

const at = (id: Uuid) => ({ params: { path: { id } } });
const everything = { limit: 200 };

/** Feeds for calendars elsewhere, and calendars elsewhere that are read. */
export const calendarsApi = {
  feeds: (query: { staffId?: Uuid; locationId?: Uuid }) =>
    api.GET('/v1/calendar-feeds', { params: { query: { ...query, ...everything } } }).then(dataOf),
  createFeed: (body: FeedWish) =>
    api.POST('/v1/calendar-feeds', { body: body as Schemas['CreateCalendarFeedRequest'] }).then(dataOf),
  rotateFeed: (id: Uuid) => api.POST('/v1/calendar-feeds/{id}/rotate', at(id)).then(dataOf),
  revokeFeed: async (id: Uuid) => {
    await api.DELETE('/v1/calendar-feeds/{id}', at(id));
  },
  outside: (query: { staffId?: Uuid }) =>
    api.GET('/v1/external-calendars', { params: { query: { ...query, ...everything } } }).then(dataOf),
  addOutside: (body: OutsideCalendarWish) => api.POST('/v1/external-calendars', { body }).then(dataOf),
  changeOutside: ({ id, version }: OutsideCalendar, body: OutsideCalendarChange) =>
    api.PATCH('/v1/external-calendars/{id}', { params: { path: { id }, header: ifMatch(version) }, body }).then(dataOf),
  fetchOutside: (id: Uuid) => api.POST('/v1/external-calendars/{id}/fetch', at(id)).then(dataOf),
  removeOutside: async (id: Uuid) => {
    await api.DELETE('/v1/external-calendars/{id}', at(id));
  },
};
