import type { components } from '@stamgast/api-client';

type Schemas = components['schemas'];

export type PaymentMethod = Schemas['VisitPayment']['method'];
export type Sale = Schemas['SaleResponse'];
/** What is charged when a booking is completed. */
export type SaleDraft = Schemas['VisitSaleRequest'];
export type LoyaltyCard = Schemas['LoyaltyCardResponse'];
export type Reservation = Schemas['ReservationResponse'];
