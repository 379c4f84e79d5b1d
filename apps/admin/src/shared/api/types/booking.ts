import type { components, operations } from '@stamgast/api-client';

type Schemas = components['schemas'];

export type Location = Schemas['LocationResponse'];
export type Service = Schemas['ServiceResponse'];
export type NewService = Schemas['CreateServiceRequest'];
export type Staff = Schemas['StaffResponse'];
export type TimeOff = Schemas['TimeOffResponse'];
export type NewTimeOff = Schemas['CreateTimeOffRequest'];
export type OutsideTime = Schemas['OutsideTimeResponse'];
export type WorkingDay = Schemas['WorkingDayResponse'];
export type Slot = Schemas['SlotResponse'];
export type Explanation = Schemas['ExplanationResponse'];
export type BookingStatus = Schemas['BookingStatus'];
export type Appointment = Schemas['AppointmentResponse'];
export type DepositMethod = Schemas['DepositMethod'];
export type Booking = Schemas['BookingResponse'];
export type BookingDay = Schemas['BookingDayResponse'];
export type BookingQuery = NonNullable<operations['listBookings']['parameters']['query']>;
/** What is to be booked, as questions about free time put it: one service, or several with a person each. */
export type VisitQuery = Pick<
  NonNullable<operations['findAvailability']['parameters']['query']>,
  'serviceId' | 'serviceIds' | 'staffId' | 'staffIds' | 'variantIds' | 'addOnIds' | 'parallelIds'
>;
export type VisitTimesQuery = operations['findAvailability']['parameters']['query'];
export type NewBooking = Schemas['CreateBookingRequest'];
/** Where to; the client is told and nothing is overridden unless said otherwise. */
export type Reschedule = Pick<Schemas['RescheduleBookingRequest'], 'start'> &
  Partial<Schemas['RescheduleBookingRequest']>;
