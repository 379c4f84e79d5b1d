import type { components } from '@stamgast/api-client';

type Schemas = components['schemas'];

/** Minor units of the currency. */
export type Money = Schemas['MoneyDto'];
export type Slot = Schemas['SlotResponse'];
export type Availability = Schemas['AvailabilityResponse'];
export type PublicPage = Schemas['PublicPageResponse'];
export type PublicLocation = Schemas['PublicLocationResponse'];
export type PublicService = Schemas['PublicServiceResponse'];
export type PublicStaff = Schemas['PublicStaffResponse'];
export type AskedQuestion = Schemas['AskedQuestionResponse'];
export type WrittenAnswer = Schemas['AnswerRequest'];
export type PublicPolicies = Schemas['PublicPoliciesResponse'];
export type PublicBooking = Schemas['PublicBookingResponse'];
export type Points = Schemas['PublicPointsResponse'];
export type ClassSession = Schemas['OpenClassSessionResponse'];
export type OpenCourse = Schemas['OpenCourseResponse'];
export type NewCoursePlace = Schemas['CreatePublicPlaceRequest'];
export type NewBooking = Schemas['CreatePublicBookingRequest'];
export type WantedVisit = Schemas['CreateHoldRequest'];
export type NewSeries = Schemas['CreatePublicSeriesRequest'];
export type SeriesPreview = Schemas['SeriesPreviewResponse'];
export type SeriesReceipt = Schemas['PublicSeriesCreatedResponse'];
export type Occurrence = Schemas['OccurrenceResponse'];
export type SeriesWish = Schemas['PreviewPublicSeriesRequest'];
export type Hold = Schemas['HoldResponse'];
export type WaitingWish = Schemas['JoinWaitlistRequest'];
export type WaitingPlace = Schemas['LinkedEntryResponse'];
export type SessionWish = Schemas['JoinSessionRequest'];
export type JoinedList = Schemas['WaitlistJoinedResponse'];
export type ClaimedOffer = Schemas['OfferClaimedResponse'];
export type BookingReceipt = Schemas['PublicBookingCreatedResponse'];
export type Preferences = Schemas['NewsPreferencesResponse'];
export type PreferencesChange = Schemas['ChangeNewsPreferencesRequest'];
