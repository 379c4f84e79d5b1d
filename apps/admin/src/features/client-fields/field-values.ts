import type { ClientField, ClientFieldChange, NewClientField } from '../../shared/api/client-fields-api.js';

export const kinds = ['short_text', 'long_text', 'choice', 'choices', 'yes_no', 'number', 'date'] as const;

/** A field as the form holds it. */
export interface FieldTerms {
  readonly name: string;
  readonly help: string;
  readonly form: string;
  readonly kind: ClientField['kind'];
  /** One on each line. */
  readonly options: string;
}

export function termsOf(field: ClientField | undefined): FieldTerms {
  return {
    name: field?.name ?? '',
    help: field?.help ?? '',
    form: field?.form ?? '',
    kind: field?.kind ?? 'short_text',
    options: (field?.options ?? []).join('\n'),
  };
}

function optionsOf({ kind, options }: FieldTerms): string[] {
  if (kind !== 'choice' && kind !== 'choices') return [];
  const lines = options.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter(Boolean))];
}

/** Whether there is nothing to choose between yet. */
export function needsOptions(terms: FieldTerms): boolean {
  return (terms.kind === 'choice' || terms.kind === 'choices') && optionsOf(terms).length < 2;
}

export function changeOf(terms: FieldTerms): ClientFieldChange {
  const { name, help, form } = terms;
  return { name: name.trim(), help: help.trim() || null, form: form.trim() || null, options: optionsOf(terms) };
}

export function newOf(terms: FieldTerms): NewClientField {
  const { name, help, form, kind } = terms;
  return { name: name.trim(), help: help.trim() || null, form: form.trim() || null, kind, options: optionsOf(terms) };
}
