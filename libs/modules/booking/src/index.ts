export { BookingModule } from './booking.module.js';
export { SetupFacade } from './application/setup/setup-facade.js';
export { RemoveUnusedSetup } from './application/setup/remove-unused-setup.js';
export { BookingLetters, type BookingLetter } from './application/letters/booking-letters.js';
export { WaitlistLetters, type OfferLetter } from './application/waitlist/waitlist-letters.js';
export { BookingFacade } from './application/booking-facade.js';
export type { ImportedOutcome, ImportOptions } from './application/import-bookings/import-bookings.js';
export type { ManageLink } from './application/public-link/issue-manage-link.js';
export type { ImportedAppointment, ImportedBooking } from './domain/booking/imported-booking.js';
