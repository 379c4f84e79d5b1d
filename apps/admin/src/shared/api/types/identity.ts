import type { components } from '@stamgast/api-client';

type Schemas = components['schemas'];

export type Session = Schemas['SessionResponse'];
export type Business = Schemas['BusinessResponse'];
export type Role = NonNullable<Session['role']>;
export type SignUp = Schemas['SignUpRequest'];
export type PublicInvitation = Schemas['OfferedPlaceResponse'];

export type SetupKey = Schemas['SetupKey'];
