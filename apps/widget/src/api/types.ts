import type { Locale } from '@stamgast/ui/messages';

/** Minor units of the currency. */
export interface Money {
  amount: number;
  currency: string;
}

export interface Slot {
  start: string;
  end: string;
  /** The local day of the opening hours that the slot belongs to; after midnight it is still the evening's day. */
  date: string;
  staffIds: string[];
}

export interface Availability {
  slots: Slot[];
  timeZone: string;
}

export interface PublicLocation {
  id: string;
  name: string;
  timeZone: string;
  address: string | null;
  phone: string | null;
}

export interface PublicCategory {
  id: string;
  name: string;
  position: number;
}

export interface PublicService {
  id: string;
  name: string;
  description: string | null;
  categoryId: string | null;
  duration: number;
  price: Money;
  /** The lowest that anybody takes who does it. */
  priceFrom: Money;
  staffIds: string[];
  position: number;
}

export interface PublicStaff {
  id: string;
  name: string;
  title: string | null;
  serviceIds: string[];
  locationIds: string[];
}

export interface PublicPolicies {
  cancelNoticeHours: number;
  moveNoticeHours: number;
  cancelText: string | null;
  horizonDays: number;
}

export interface PublicPage {
  business: {
    name: string;
    slug: string;
    locale: Locale;
    locales: Locale[];
    timeZone: string;
    currency: string;
    country: string;
  };
  brandColor: string | null;
  welcome: string | null;
  locations: PublicLocation[];
  categories: PublicCategory[];
  services: PublicService[];
  staff: PublicStaff[];
  policies: PublicPolicies;
  /** The business's time, which a test clock may have moved. */
  now: string;
}

export type BookingStatus =
  | 'requested'
  | 'confirmed'
  | 'arrived'
  | 'in_progress'
  | 'completed'
  | 'declined'
  | 'expired'
  | 'cancelled'
  | 'no_show';

export interface PublicAppointment {
  serviceId: string;
  serviceName: string;
  staffId: string;
  staffName: string;
  start: string;
  end: string;
  price: Money;
}

export interface Points {
  balance: number;
  unit: string;
  nextReward: { name: string; cost: number; missing: number } | null;
  history: { at: string; points: number; reason: string }[];
}

export interface PublicBooking {
  id: string;
  business: {
    name: string;
    slug: string;
    locale: Locale;
    timeZone: string;
    brandColor: string | null;
    phone: string | null;
  };
  clientFirstName: string;
  status: BookingStatus;
  clientConfirmedAt: string | null;
  start: string;
  end: string;
  timeZone: string;
  location: { name: string; address: string | null };
  appointments: PublicAppointment[];
  price: Money;
  canConfirm: boolean;
  canCancel: boolean;
  canMove: boolean;
  cancelIsLate: boolean;
  cancelUntil: string;
  policyText: string | null;
  points: Points | null;
  feedback: { score: number; comment: string | null } | null;
}

export interface NewBooking {
  serviceIds: string[];
  staffId?: string;
  locationId?: string;
  start: string;
  client: { name: string; phone?: string; email?: string; locale?: Locale };
  marketingConsent?: { email?: boolean; sms?: boolean };
  /** A field that people never see; whoever fills it in is a program. */
  website?: string;
}

export interface BookingReceipt {
  booking: PublicBooking;
  manageToken: string;
  manageUrl: string;
}
