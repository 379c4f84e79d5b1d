import { locales } from '../locale.js';
import type { Locale } from '../locale.js';
import { loadManageMessages, loadRepeatMessages, loadWaitingMessages } from './load-widget-messages.js';

/** Everything that the client's pages say. */
const loadAll = async (locale: Locale) => ({
  ...(await loadManageMessages(locale)),
  ...(await loadWaitingMessages(locale)),
  ...(await loadRepeatMessages(locale)),
});

const placeholders = (message: unknown): string[] => {
  const forms = typeof message === 'string' ? [message] : Object.values(message as Record<string, string>);
  return [...new Set(forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []))].toSorted();
};

it.each(locales)('says everything in %s, with the same names to fill in', async (locale) => {
  const source = await loadAll('en');
  const messages = await loadAll(locale);
  expect(Object.keys(messages)).toEqual(Object.keys(source));
  for (const [key, message] of Object.entries(messages)) {
    expect([key, placeholders(message)]).toEqual([key, placeholders(source[key as keyof typeof source])]);
    for (const form of typeof message === 'string' ? [message] : Object.values(message))
      expect(form.trim()).not.toBe('');
  }
});

it('translates rather than copies', async () => {
  const source = await loadAll('en');
  for (const locale of ['nb', 'sv', 'da'] as const) {
    const messages = await loadAll(locale);
    const same = Object.keys(source).filter(
      (key) => messages[key as keyof typeof messages] === source[key as keyof typeof source],
    );
    const alike = [
      'app.minutes',
      'calendar.google',
      'calendar.outlook',
      'problem.requestId',
      'rating.submit',
      'details.email',
    ];
    expect(same.filter((key) => !alike.includes(key))).toEqual([]);
  }
});
