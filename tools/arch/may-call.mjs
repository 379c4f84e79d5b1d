/**
 * Which modules a module may call through their front doors. There is no cycle, and none may be added: what does not
 * fit is an event. A module that is missing here fails the build.
 */
export const MAY_CALL = {
  identity: [],
  crm: ['identity'],
  analytics: ['identity'],
  loyalty: ['crm', 'identity'],
  payments: ['loyalty', 'crm', 'identity'],
  booking: ['payments', 'loyalty', 'crm', 'identity'],
  notifications: ['booking', 'loyalty', 'crm', 'identity'],
  integrations: ['booking', 'payments', 'loyalty', 'crm', 'identity'],
};

/** The folders of libs/ that the import rules know. */
export const KNOWN_LIBS = ['api-client', 'contracts', 'domain', 'kernel', 'modules', 'platform', 'ui'];
