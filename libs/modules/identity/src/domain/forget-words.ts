const fact = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}(T[0-9:.]+(Z|[+-]\d{2}:\d{2}))?)$/;

/** What is left of audited data when a person is forgotten: numbers, yes and no, days and ids. Words go. */
export function forgetWords(data: unknown): unknown {
  if (typeof data === 'string') return fact.test(data) ? data : '';
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'object' ? null : forgetWords(value)]),
  );
}
