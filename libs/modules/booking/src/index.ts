export { BookingModule } from './booking.module.js';
export { SetupFacade } from './application/setup/setup-facade.js';
