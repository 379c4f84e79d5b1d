import type { AdminCatalogue } from '@stamgast/ui';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: AdminCatalogue;
    returnNull: false;
  }
}
