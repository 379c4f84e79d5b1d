import type { Location } from '../../../domain/location.js';

/** A location as callers see it. */
export type LocationView = Omit<Location, 'isDefault'>;

export function locationView({ isDefault: _default, ...location }: Location): LocationView {
  return location;
}
