export { BookingModule } from './booking.module.js';
export { SetupFacade } from './application/setup/setup-facade.js';
export { BookingLetters, type BookingLetter } from './application/letters/booking-letters.js';
