import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type {
  Automation,
  AutomationChange,
  Message,
  MessageKind,
  MessageQuery,
  NewAutomation,
  RestraintChange,
  Template,
} from './types/messages.js';
import type { Locale, Uuid } from './types/shared-words.js';

const on = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  params: { path: { id }, header: ifMatch(version) },
});

interface PreviewInput {
  readonly kind: MessageKind;
  readonly locale: Locale;
  readonly subject: string;
  readonly body: string;
  readonly sms: string | null;
}

/** What is written to clients: the log, the texts and when they go out. */
export const messagesApi = {
  list: (query: MessageQuery) => api.GET('/v1/messages', { params: { query } }).then(dataOf),
  one: (id: Uuid) => api.GET('/v1/messages/{id}', { params: { path: { id } } }).then(dataOf),
  takeBack: (ref: Pick<Message, 'id' | 'version'>) => api.POST('/v1/messages/{id}/cancel', on(ref)).then(dataOf),
  templates: () => api.GET('/v1/templates').then(dataOf),
  saveTemplate: (ref: Template, { subject, body, sms }: Pick<Template, 'subject' | 'body' | 'sms'>) =>
    api.PUT('/v1/templates/{id}', { ...on(ref), body: { subject, body, sms } }).then(dataOf),
  resetTemplate: async (ref: Template) => {
    await api.DELETE('/v1/templates/{id}', on(ref));
  },
  preview: (body: PreviewInput) => api.POST('/v1/templates/preview', { body }).then(dataOf),
  testLetter: async (body: PreviewInput) => {
    await api.POST('/v1/templates/test', { body });
  },
  automations: () => api.GET('/v1/automations').then(dataOf),
  changeAutomation: (ref: Automation, body: AutomationChange) =>
    api.PATCH('/v1/automations/{id}', { ...on(ref), body }).then(dataOf),
  addAutomation: (body: NewAutomation) => api.POST('/v1/automations', { body }).then(dataOf),
  removeAutomation: async (ref: Automation) => {
    await api.DELETE('/v1/automations/{id}', on(ref));
  },
  dryRun: (id: Uuid) => api.GET('/v1/automations/{id}/dry-run', { params: { path: { id } } }).then(dataOf),
  previewFor: (id: Uuid, clientId: Uuid) =>
    api.POST('/v1/automations/{id}/preview', { params: { path: { id } }, body: { clientId } }).then(dataOf),
  explain: (id: Uuid) => api.GET('/v1/messages/{id}/explain', { params: { path: { id } } }).then(dataOf),
  restraint: () => api.GET('/v1/message-restraint').then(dataOf),
  changeRestraint: (version: number, body: RestraintChange) =>
    api.PATCH('/v1/message-restraint', { params: { header: ifMatch(version) }, body }).then(dataOf),
  delivery: () => api.GET('/v1/delivery').then(dataOf),
};
