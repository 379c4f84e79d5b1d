import { dataOf, type components } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';

type Schemas = components['schemas'];
export type SmsSettings = Schemas['SmsSettingsResponse'];
export type SmsSettingsChange = Schemas['SmsSettingsRequest'];
export type ChannelAlert = Schemas['ChannelAlertResponse'];

/** With what text messages leave, what they cost, and what hinders them. */
export const smsApi = {
  settings: () => api.GET('/v1/sms-settings').then(dataOf),
  change: (version: number, body: SmsSettingsChange) =>
    api.PUT('/v1/sms-settings', { params: { header: ifMatch(version) }, body }).then(dataOf),
  test: async (to: string) => {
    await api.POST('/v1/sms-settings/test', { body: { to } });
  },
  alerts: () => api.GET('/v1/channel-alerts').then(dataOf),
};
