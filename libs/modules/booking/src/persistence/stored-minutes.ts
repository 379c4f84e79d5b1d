import type { Minutes } from '../domain/visit/processing-time.js';

/** Stretches of minutes as PostgreSQL writes an `int4multirange`: `{[30,75)}`. */
export function storedMinutes(minutes: readonly Minutes[]): string {
  return `{${minutes.map(({ from, to }) => `[${from},${to})`).join(',')}}`;
}

/** Reads an `int4multirange` column as `[{ from, to }]`, inside a SELECT. */
export function minutesIn(column: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('from', lower(part), 'to', upper(part))), '[]') FROM unnest(${column}) AS part)`;
}
