import type { components, operations } from '@stamgast/api-client';

type Schemas = components['schemas'];

export type Message = Schemas['MessageResponse'];
export type MessageDetail = Schemas['MessageDetailResponse'];
export type MessageKind = Message['kind'];
export type MessageState = Message['state'];
export type MessageQuery = NonNullable<operations['listMessages']['parameters']['query']>;
export type Template = Schemas['TemplateResponse'];
export type Automation = Schemas['AutomationResponse'];
export type AutomationSettings = Schemas['AutomationSettingsDto'];
export type AutomationChange = Schemas['ChangeAutomationRequest'];
export type NewAutomation = Schemas['AddAutomationRequest'];
export type AutomationKind = Automation['kind'];
export type DryRun = Schemas['DryRunResponse'];
export type DryRunRow = DryRun['rows'][number];
export type MessageExplanation = Schemas['MessageExplanationResponse'];
export type MessageCheck = MessageExplanation['checks'][number];
export type Restraint = Schemas['RestraintResponse'];
export type RestraintChange = Schemas['ChangeRestraintRequest'];
