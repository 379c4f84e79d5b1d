import type { Operation } from './document.js';

/** The statuses that an operation must document because of what it is; only what all share is asked for. */
export function requiredStatuses(operation: Operation): string[] {
  const { permission, path, method, parameters, body } = operation;
  const header = (name: string) => parameters.some((one) => one.in === 'header' && one.name.toLowerCase() === name);
  return [
    '400',
    ...(permission === 'public' ? [] : ['401', '403']),
    ...(path.includes('{') ? ['404'] : []),
    ...(header('if-match') ? ['412', '428'] : []),
    ...(body ? ['413', '415'] : []),
    ...(method === 'post' ? ['409', '422'] : []),
    '429',
    '503',
  ];
}

/** What an operation leaves out, with a success among it where none is documented. */
export function missingStatuses(operation: Operation): string[] {
  const given = Object.keys(operation.responses);
  const success = given.some((status) => /^[23]/.test(status)) ? [] : ['2xx'];
  return [...success, ...requiredStatuses(operation).filter((status) => !given.includes(status))];
}
