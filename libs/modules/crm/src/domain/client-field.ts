import { isLocalDay } from './local-day.js';

export const clientFieldKinds = ['short_text', 'long_text', 'choice', 'choices', 'yes_no', 'number', 'date'] as const;
export type ClientFieldKind = (typeof clientFieldKinds)[number];

/** How many fields a business may have, those in the archive left out. */
export const mostClientFields = 100;

/** Something that a business writes down about each of its clients. */
export interface ClientField {
  readonly id: string;
  readonly name: string;
  readonly help: string | null;
  readonly kind: ClientFieldKind;
  /** Of a choice, in their order; none for other kinds. */
  readonly options: readonly string[];
  /** The form that it stands in; null: the first, which has no name. */
  readonly form: string | null;
  readonly archived: boolean;
  readonly version: number;
}

export type FieldValue = string | number | boolean | readonly string[];

const longest: Partial<Record<ClientFieldKind, number>> = { short_text: 200, long_text: 2000 };

/** What stands in a field: nothing for what is blank. */
export function tidyValue(value: FieldValue | null): FieldValue | null {
  if (typeof value === 'string') return value.trim() || null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}

/** Why a value does not belong into a field; null: it does. */
export function faultOfValue(
  { kind, options }: Pick<ClientField, 'kind' | 'options'>,
  value: FieldValue,
): string | null {
  switch (kind) {
    case 'short_text':
    case 'long_text':
      if (typeof value !== 'string') return 'must be text';
      return value.length > longest[kind]! ? `must be at most ${longest[kind]!} characters` : null;
    case 'choice':
      return typeof value === 'string' && options.includes(value) ? null : 'must be one of the options';
    case 'choices':
      return Array.isArray(value) && value.every((one) => options.includes(one as string))
        ? null
        : 'must be some of the options';
    case 'yes_no':
      return typeof value === 'boolean' ? null : 'must be true or false';
    case 'number':
      return typeof value === 'number' && Math.abs(value) <= 1e9 ? null : 'must be a number';
    case 'date':
      return typeof value === 'string' && isLocalDay(value) ? null : 'must be a day, YYYY-MM-DD';
  }
}
