import type { components } from '@stamgast/api-client';

type Schemas = components['schemas'];

export type Session = Schemas['SessionResponse'];
export type Business = Schemas['BusinessResponse'];
export type Role = NonNullable<Session['role']>;
export type SignUp = Schemas['SignUpRequest'];
export type PublicInvitation = Schemas['OfferedPlaceResponse'];

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
