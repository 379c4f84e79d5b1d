import type { Instant, Locale, Uuid } from './shared-words.js';

export type Role = 'owner' | 'manager' | 'front_desk' | 'practitioner' | 'accountant';

export interface Business {
  readonly id: Uuid;
  readonly name: string;
  readonly slug: string;
  readonly country: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly locale: Locale;
  readonly testMode: boolean;
  /** The business's own time: later or earlier than real time where a test clock was moved. */
  readonly now: Instant;
  readonly version: number;
}

export interface Membership {
  readonly businessId: Uuid;
  readonly name: string;
  readonly slug: string;
  readonly role: Role;
}

export interface Session {
  readonly account: { readonly id: Uuid; readonly email: string; readonly name: string; readonly locale: Locale };
  readonly business: Business | null;
  readonly role: Role | null;
  readonly permissions: readonly string[];
  readonly staffId: Uuid | null;
  readonly memberships: readonly Membership[];
}

export interface SignUp {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly business: {
    readonly name: string;
    readonly country: string;
    readonly timeZone: string;
    readonly currency: string;
    readonly locale: Locale;
    readonly testMode?: boolean;
  };
}

export interface PublicInvitation {
  readonly businessName: string;
  readonly email: string;
  readonly role: Role;
  readonly accountExists?: boolean;
}

export type SetupKey = 'services' | 'hours' | 'team' | 'booking_page' | 'reminder' | 'test_booking';

export interface Setup {
  readonly items: readonly { readonly key: SetupKey; readonly done: boolean }[];
  readonly dismissed: boolean;
  readonly demoData: 'none' | 'loading' | 'loaded';
}

export interface DemoData {
  readonly state: 'none' | 'loading' | 'loaded' | 'removing';
  readonly progress: number;
}
