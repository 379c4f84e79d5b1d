import type { BookingEvent, BookingsImportedV1, BookingsRemovedV1 } from './booking/booking-events.js';
import type { WaitlistEvent } from './booking/waitlist-events.js';
import type { ClientEvent } from './crm/client-events.js';
import type { IdentityEvent } from './identity/identity-events.js';
import type { PointsEvent } from './loyalty/points-events.js';
import type { MessageEvent } from './notifications/message-events.js';
import type { SaleEvent, SalesImportedV1, SalesRemovedV1 } from './payments/sale-events.js';

/** Every fact that modules tell one another. Fields are only ever added; a changed meaning is a `v2` beside `v1`. */
export type IntegrationEvent =
  | BookingEvent
  | BookingsImportedV1
  | BookingsRemovedV1
  | ClientEvent
  | IdentityEvent
  | MessageEvent
  | PointsEvent
  | SaleEvent
  | SalesImportedV1
  | SalesRemovedV1
  | WaitlistEvent;

export type EventType = IntegrationEvent['type'];

/** The event with a given type name. */
export type EventOf<Type extends EventType> = Extract<IntegrationEvent, { readonly type: Type }>;
