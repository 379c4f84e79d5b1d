import type { components } from '@stamgast/api-client';

type Schemas = components['schemas'];

export type Program = Schemas['ProgramResponse'];
export type ProgramBody = Schemas['ProgramRequest'];
export type Reward = Schemas['RewardResponse'];
export type NewReward = Schemas['RewardRequest'];
export type RewardChange = Schemas['ChangeRewardRequest'];
export type LedgerEntry = Schemas['LedgerEntryResponse'];
