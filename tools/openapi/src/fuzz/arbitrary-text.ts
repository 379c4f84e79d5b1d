import fc from 'fast-check';
import type { Schema } from '../document.js';

const DAY = 86_400_000;
const BEGINNING = Date.UTC(2027, 0, 4);
const words = fc.constantFrom('Klipp', 'Åse Ødegård', 'Färgning', 'Massage 60', 'Ny kunde', 'a', 'Ž 🙂');
const email = fc.integer({ min: 0, max: 1_000_000_000 }).map((number) => `fuzz${number}@example.test`);

/** Whether a name says that it is the later end of something: both ends of a stretch are mostly the right way round. */
const isLater = (name: string) => /^(to|until|end|ends?At|endsOn|validTo|expires\w*)$|(To|Until|End)$/.test(name);

const day = (name: string) =>
  fc
    .integer(isLater(name) ? { min: 21, max: 50 } : { min: 0, max: 20 })
    .map((days) => new Date(BEGINNING + days * DAY).toISOString().slice(0, 10));

const instant = (name: string) =>
  fc
    .tuple(fc.integer(isLater(name) ? { min: 21, max: 50 } : { min: 0, max: 20 }), fc.integer({ min: 28, max: 64 }))
    .map(([days, quarters]) =>
      new Date(BEGINNING + days * DAY + quarters * 900_000).toISOString().replace('.000Z', 'Z'),
    );

function patterned(name: string, source: string): fc.Arbitrary<string> {
  const pattern = new RegExp(source, 'u');
  if (pattern.test('09:00') && pattern.test('17:00')) return fc.constant(isLater(name) ? '17:00' : '09:00');
  if (pattern.test('2027-01-04')) return day(name);
  return fc.stringMatching(pattern, { size: 'small' });
}

function plain(name: string, { pattern, minLength: least = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  // fast-check cannot make text for a pattern that looks around.
  if (pattern && !pattern.includes('(?')) return patterned(name, pattern);
  const most = Math.min(maxLength, Math.max(60, least));
  return words.map((word) => word.repeat(Math.ceil(least / word.length) || 1).slice(0, most));
}

/** Text that a schema describes; the example that it gives, where it gives one, most of the time. */
export function arbitraryText(name: string, schema: Schema): fc.Arbitrary<string> {
  if (schema.format === 'uuid') return fc.uuid();
  if (schema.format === 'date') return day(name);
  if (schema.format === 'date-time') return instant(name);
  if (schema.format === 'email') return email;
  if (schema.format === 'uri' || schema.format === 'url') return fc.constant('https://example.test/path');
  const { example } = schema;
  if (typeof example !== 'string') return plain(name, schema);
  return fc.oneof({ weight: 7, arbitrary: fc.constant(example) }, plain(name, schema));
}
