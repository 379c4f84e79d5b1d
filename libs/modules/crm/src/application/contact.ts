import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import type { Business } from '@stamgast/identity';
import { sortKey } from '../domain/fold-text.js';
import { searchWords } from '../domain/search-words.js';
import type { Client, ClientProfile, ContactKeys } from '../domain/client.js';
import type { ClientRecord } from '../persistence/client.repository.js';

/** E.164 of what somebody typed, in the country of the business unless it says another; null when it is no number. */
export function readPhone(typed: string, country: string): string | null {
  const parsed = parsePhoneNumberFromString(typed, country as CountryCode);
  return parsed?.isPossible() ? parsed.number : null;
}

const address = /^[^\s@"<>(),;:\\]+@[^\s@"<>(),;:\\]+\.[^\s@"<>(),;:\\.]{2,}$/;

/** The address without surrounding blanks; null when it is none. Upper and lower case are kept as written. */
export function readEmail(typed: string): string | null {
  const email = typed.trim().normalize('NFC');
  return email.length <= 254 && address.test(email) ? email : null;
}

export function emailKeyOf(email: string | null): string | null {
  return email && email.toLowerCase();
}

/** A profile with sound contact data, and all that is stored beside it to find, sort and recognise the client. */
export function recordOf(
  profile: ClientProfile & { readonly externalId?: string | null },
  business: Pick<Business, 'locale'>,
): ClientRecord {
  const callingCode = profile.phone ? (parsePhoneNumberFromString(profile.phone)?.countryCallingCode ?? null) : null;
  const { name, phone, email, locale, birthday, tags, preferences } = profile;
  return {
    name,
    phone,
    email,
    locale,
    birthday,
    tags,
    preferences,
    phoneKey: phone,
    emailKey: emailKeyOf(email),
    sortName: sortKey(name, business.locale),
    words: searchWords({ ...profile, externalId: profile.externalId ?? null }, callingCode),
  };
}

/** The keys of a changed profile: what did not change keeps its key, so that who shares a number may be renamed. */
export function keysAfter(known: Client, next: ClientProfile): ContactKeys {
  return {
    phoneKey: next.phone === known.phone ? known.phoneKey : next.phone,
    emailKey: next.email === known.email ? known.emailKey : emailKeyOf(next.email),
  };
}
