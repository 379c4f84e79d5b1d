import { isDay } from '../shared/time/days.js';

/** Reads one search parameter as text; absent when it is empty or something else. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Reads one search parameter as a local day. */
export function day(value: unknown): string | undefined {
  return isDay(value) ? value : undefined;
}

/** Reads one search parameter as one of a list. */
export function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((candidate) => candidate === value);
}

/** Reads one search parameter as a whole number within bounds. */
export function wholeNumber(value: unknown, from: number, to: number): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= from && number <= to ? number : undefined;
}

const uuidForm = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reads one search parameter as an id. */
export function uuid(value: unknown): string | undefined {
  return typeof value === 'string' && uuidForm.test(value) ? value : undefined;
}
