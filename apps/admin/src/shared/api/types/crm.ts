import type { components, operations } from '@stamgast/api-client';

type Schemas = components['schemas'];

export type Stage = Schemas['Stage'];
export type Relation = Schemas['Relation'];
export type Client = Schemas['ClientResponse'];
export type NewClient = Schemas['CreateClientRequest'];
export type ClientChange = Schemas['ChangeClientRequest'];
export type ClientQuery = NonNullable<operations['listClients']['parameters']['query']>;
export type TimelineEntry = Schemas['TimelineEntryResponse'];
export type Consent = Schemas['ConsentResponse'];
export type ToContact = Schemas['ToContactResponse'];
