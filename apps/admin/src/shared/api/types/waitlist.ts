import type { components, operations } from '@stamgast/api-client';

type Schemas = components['schemas'];

export type WaitlistEntry = Schemas['WaitlistEntryResponse'];
export type WaitlistState = WaitlistEntry['state'];
export type NewWaitlistEntry = Schemas['CreateWaitlistEntryRequest'];
export type WaitlistEntryChange = Schemas['ChangeWaitlistEntryRequest'];
export type WaitlistQuery = NonNullable<operations['listWaitlistEntries']['parameters']['query']>;
