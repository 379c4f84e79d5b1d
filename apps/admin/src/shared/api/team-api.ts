import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type { Staff } from './types/booking.js';
import type { Role } from './types/identity.js';
import type {
  Invitation,
  NewInvitation,
  NewStaff,
  Schedule,
  SentStaffChange,
  StaffChange,
  TeamMember,
} from './types/set-up.js';
import type { Uuid } from './types/shared-words.js';

const on = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  params: { path: { id }, header: ifMatch(version) },
});

/** Who works here, when, and who may sign in. */
export const teamApi = {
  staff: () => api.GET('/v1/staff', { params: { query: { limit: 200, includeArchived: true } } }).then(dataOf),
  createStaff: (body: NewStaff) => api.POST('/v1/staff', { body }).then(dataOf),
  changeStaff: (ref: Pick<Staff, 'id' | 'version'>, body: StaffChange) =>
    api.PATCH('/v1/staff/{id}', { ...on(ref), body: body as SentStaffChange }).then(dataOf),
  schedule: (id: Uuid) => api.GET('/v1/staff/{id}/schedule', { params: { path: { id } } }).then(dataOf),
  replaceSchedule: (id: Uuid, { version, weekly, seasons, exceptions }: Schedule) =>
    api.PUT('/v1/staff/{id}/schedule', { ...on({ id, version }), body: { weekly, seasons, exceptions } }).then(dataOf),
  members: () => api.GET('/v1/team-members').then(dataOf),
  changeMember: (ref: TeamMember, body: { role?: Role; staffId?: Uuid | null; grants?: TeamMember['grants'] }) =>
    api.PATCH('/v1/team-members/{id}', { ...on(ref), body }).then(dataOf),
  removeMember: async (ref: TeamMember) => {
    await api.DELETE('/v1/team-members/{id}', on(ref));
  },
  invitations: () => api.GET('/v1/invitations').then(dataOf),
  invite: (body: NewInvitation) => api.POST('/v1/invitations', { body }).then(dataOf),
  withdraw: async (ref: Invitation) => {
    await api.DELETE('/v1/invitations/{id}', on(ref));
  },
};
