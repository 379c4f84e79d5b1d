import type { components } from '@stamgast/api-client';

type Schemas = components['schemas'];

export type ServiceCategory = Schemas['ServiceCategoryResponse'];
export type NewService = Schemas['CreateServiceRequest'];
/** Defaults of the document belong to what is new: a change may leave out anything. */
export type ServiceChange = Partial<Schemas['ChangeServiceRequest']>;
export type NewStaff = Schemas['CreateStaffRequest'];
export type SentServiceChange = Schemas['ChangeServiceRequest'];
export type StaffChange = Partial<Schemas['ChangeStaffRequest']>;
export type Schedule = Schemas['ScheduleResponse'];
export type WeeklyWindow = Schemas['WeeklyWindowDto'];
export type ScheduleSeason = Schemas['ScheduleSeasonDto'];
export type OpeningHours = Schemas['OpeningHoursResponse'];
export type Holidays = Schemas['HolidaysResponse'];
export type HolidaysChange = Schemas['ReplaceHolidaysRequest'];
export type ScheduleException = Schemas['ScheduleExceptionDto'];
export type ClockWindow = Schemas['ClockWindowDto'];
export type NewLocation = Schemas['CreateLocationRequest'];
export type SentStaffChange = Schemas['ChangeStaffRequest'];
export type LocationChange = Partial<Schemas['ChangeLocationRequest']>;
export type Resource = Schemas['ResourceResponse'];
export type NewResource = Schemas['CreateResourceRequest'];
export type ResourceChange = Partial<Schemas['ChangeResourceRequest']>;
export type Closure = Schemas['ClosureResponse'];
export type NewClosure = Schemas['CreateClosureRequest'];
export type Policies = Schemas['PoliciesResponse'];
export type PoliciesChange = Schemas['ChangePoliciesRequest'];
export type BookingPageSettings = Schemas['BookingPageSettingsResponse'];
export type BookingPageChange = Schemas['ChangeBookingPageRequest'];
export type TeamMember = Schemas['TeamMemberResponse'];
export type Invitation = Schemas['InvitationResponse'];
export type NewInvitation = Schemas['InviteMemberRequest'];
export type AuditEntry = Schemas['AuditEntryResponse'];
