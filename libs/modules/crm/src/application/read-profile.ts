import { invalidField } from '@stamgast/platform';
import type { ClientProfile } from '../domain/client.js';
import { isBirthday } from '../domain/birthday.js';
import { tidyTags } from '../domain/tidy-tags.js';
import { readEmail, readPhone } from './contact.js';

/** A profile as stored from one as typed; 400 naming the field that cannot be read. */
export function readProfile(typed: ClientProfile, country: string): ClientProfile {
  const name = typed.name.trim().replace(/\s+/g, ' ');
  if (!name) throw invalidField('name', 'must not be empty');
  const phone = typed.phone?.trim() ? readPhone(typed.phone, country) : null;
  if (typed.phone?.trim() && !phone) throw invalidField('phone', 'is not a phone number');
  const email = typed.email?.trim() ? readEmail(typed.email) : null;
  if (typed.email?.trim() && !email) throw invalidField('email', 'is not an e-mail address');
  if (typed.birthday !== null && !isBirthday(typed.birthday)) throw invalidField('birthday', 'is not a day');
  const { locale, birthday } = typed;
  return {
    name,
    phone,
    email,
    locale,
    birthday,
    tags: tidyTags(typed.tags),
    preferences: typed.preferences?.trim() || null,
  };
}
