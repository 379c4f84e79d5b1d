import { locales } from '@stamgast/kernel';
import { categoryOf, templateKinds } from '../../message.js';
import { checkTemplate, renderSms, type Brand } from '../../render-template.js';
import { normaliseSms, smsParts } from '../../sms-parts.js';
import { variablesOf } from '../../template-variables.js';
import { defaultSmsText } from './default-sms-texts.js';

const kinds = templateKinds.filter((kind) => kind !== 'invitation' && kind !== 'password_reset');
const brand = (businessName: string, marketing = false): Brand => ({
  businessName,
  color: '#1f5c46',
  footer: '',
  unsubscribe: marketing ? { label: 'No more', url: 'https://book.example.no/unsubscribe/abc' } : null,
  language: 'en',
});
const cases = kinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const));

describe('what a text message says by default', () => {
  it.each(cases)('%s in %s names who writes, knows what it names, and is short', (kind, locale) => {
    const text = defaultSmsText(kind, locale)!;
    const variables = variablesOf(kind);
    checkTemplate(
      { subject: '', body: '', sms: text },
      variables.map(({ name }) => name),
    );
    const values = Object.fromEntries(variables.map(({ name, sample }) => [name, sample]));
    const written = renderSms(text, values, brand('Salong Nord', categoryOf(kind) === 'marketing'));
    expect(written.startsWith('Salong Nord: ')).toBe(true);
    expect(written.includes('/unsubscribe/')).toBe(categoryOf(kind) === 'marketing');
    const size = smsParts(normaliseSms(written));
    expect([size.encoding, size.parts <= 2]).toEqual(['gsm7', true]);
  });

  it.each(cases)('%s in %s reads well for somebody of whom nothing more is known (D82)', (kind, locale) => {
    const values = {
      businessName: 'Salong Nord',
      visitTime: '14 May at 10:00',
      services: 'Cut',
      manageUrl: 'https://x.no',
    };
    const written = renderSms(defaultSmsText(kind, locale)!, values, brand('Salong Nord'));
    expect(written).not.toMatch(/\{|\}| {2}| [,.!?]|,[.!?]/);
  });

  it('is none for letters about accounts', () => {
    expect([defaultSmsText('invitation', 'en'), defaultSmsText('password_reset', 'nb')]).toEqual([null, null]);
  });

  it('names the business where the words do not (SEC-P10), once', () => {
    expect(renderSms('See you!', {}, brand('Salong Nord'))).toBe('Salong Nord: See you!');
    expect(renderSms('Salong Nord says hi', {}, brand('Salong Nord'))).toBe('Salong Nord says hi');
  });
});
