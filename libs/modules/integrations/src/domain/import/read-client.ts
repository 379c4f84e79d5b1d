import type { CellReader } from './cell-reader.js';
import { readBirthday } from './read-birthday.js';
import type { ClientRow } from './rows.js';

const longestNote = 4000;
const mostTags = 20;
const mostPoints = 10_000_000;

/** Contacts programs put several values into one cell, the first being the one that is used. */
const severalIn = / ?::: ?/;
/** Spreadsheets are kept from calculating with numbers by these marks. */
const guard = /^(?:'|=")|"$/g;

const yes = /^(?:yes|y|true|t|1|x|ja|j|on|opted?[ -]?in|subscribed|accepted|granted|sant|sann|sandt)$/i;
const no =
  /^(?:no|n|false|f|0|nei|nej|off|opted?[ -]?out|unsubscribed|not subscribed|declined|denied|falsk|usann|falskt)$/i;

/** Reads a client out of any layout: whatever can be told from what is there is told. */
export function readClient(cells: CellReader): ClientRow {
  const name = nameIn(cells);
  const phone = firstOf(cells.text('phone')) || firstOf(cells.text('otherPhone'));
  const email = firstOf(cells.text('email')).replace(/^mailto:/i, '');
  const called = name || email || phone;
  const code = cells.text('code') || codeOf([called, phone, email]);
  if (code === '') cells.find('value_missing', null, '');
  const marketing = consentIn(cells, 'marketingConsent');
  return {
    code,
    name: called || code,
    phone: phone.replace(/^tel:/i, '') || null,
    email: email || null,
    birthday: cells.value('birthday', 'birthday_invalid', (text) => readBirthday(text, cells.dateFormat), true),
    tags: tagsIn(cells.text('tags', longestNote)),
    note: cells.text('note', longestNote) || null,
    emailConsent: consentIn(cells, 'emailConsent') ?? marketing,
    smsConsent: consentIn(cells, 'smsConsent') ?? marketing,
    points: cells.value('points', 'points_invalid', readPoints, true) ?? 0,
  };
}

/** What stands for a client in a file without codes: the same person written in the same way is the same client. */
function codeOf(parts: readonly string[]): string {
  const folded = parts.map((part) => part.toLowerCase().replace(/[\s().-]/g, ''));
  return folded.every((part) => part === '') ? '' : [...new Set(folded.filter(Boolean))].join('/').slice(0, 200);
}

function nameIn(cells: CellReader): string {
  const parts = [cells.text('firstName'), cells.text('lastName')].filter(Boolean).join(' ');
  return turned((parts || cells.text('name')).replace(/\s+/g, ' ').replace(/^'(?=[=+\-@])/, ''));
}

/** `Nordmann, Kari` is Kari Nordmann; more commas are a firm or a title, and stay. */
function turned(name: string): string {
  const [last, first, ...more] = name.split(',').map((part) => part.trim());
  return first && last && more.length === 0 ? `${first} ${last}` : name;
}

function firstOf(text: string): string {
  return (text.split(severalIn)[0] ?? '').replace(guard, '').trim();
}

function tagsIn(text: string): string[] {
  const tags = text.split(/ ?::: ?|[,;|]/).map((tag) => tag.trim().replace(/^\* ?/, ''));
  // Contacts programs put everybody into this one.
  return [...new Set(tags.filter((tag) => tag !== '' && tag !== 'myContacts' && tag.length <= 40))].slice(0, mostTags);
}

function consentIn(cells: CellReader, field: string): boolean | null {
  return cells.value(field, 'consent_unclear', (text) => (yes.test(text) ? true : no.test(text) ? false : null), true);
}

function readPoints(text: string): number | null {
  const points = Number(text.replace(/[\s\u00a0\u202f']/g, '').replace(/[.,]0+$/, ''));
  return Number.isInteger(points) && points >= 0 && points <= mostPoints ? points : null;
}
