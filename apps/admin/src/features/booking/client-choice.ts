import type { Client } from '../../shared/api/types/crm.js';

/** Whom a booking is for: somebody known, or somebody new with at least a name. */
export type ClientChoice =
  | { readonly kind: 'known'; readonly id: string; readonly name: string }
  | { readonly kind: 'new'; readonly name: string; readonly phone: string; readonly email: string };

/** A new client from what was typed: digits are a phone number, an @ an e-mail address, the rest a name. */
export function newClientFrom(typed: string): ClientChoice {
  const text = typed.trim();
  if (/^[+\d][\d\s]{4,}$/.test(text)) return { kind: 'new', name: '', phone: text, email: '' };
  if (text.includes('@')) return { kind: 'new', name: '', phone: '', email: text };
  return { kind: 'new', name: text, phone: '', email: '' };
}

export function knownClient({ id, name }: Pick<Client, 'id' | 'name'>): ClientChoice {
  return { kind: 'known', id, name };
}
