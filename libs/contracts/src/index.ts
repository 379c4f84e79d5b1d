export * from './event.js';
export * from './booking/booking-events.js';
export * from './crm/client-events.js';
export * from './identity/identity-events.js';
export * from './loyalty/points-events.js';
export * from './notifications/message-events.js';
export * from './payments/sale-events.js';
export * from './jobs/work-kinds.js';
