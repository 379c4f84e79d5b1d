export { BookingModule } from './booking.module.js';
