import type { Client } from '../domain/client.js';

/** The columns of a client `c` under the names that the domain has for them. */
export const CLIENT_COLUMNS = `c.id, c.name, c.phone, c.phone_key AS "phoneKey", c.email, c.email_key AS "emailKey",
  c.locale, c.birthday, c.tags, c.preferences, c.source, c.external_id AS "externalId", c.archived_at AS "archivedAt",
  c.created_at AS "createdAt", c.version, c.visits, c.visit_days AS "visitDays",
  c.first_visit_day::text AS "firstVisitDay", c.last_visit_day::text AS "lastVisitDay",
  c.last_visit_at AS "lastVisitAt", c.last_booking_id AS "lastBookingId", c.rebook_after_days AS "rebookAfterDays",
  c.median_days AS "medianDays", c.deviation_days AS "deviationDays", c.booked_until AS "bookedUntil",
  c.no_shows AS "noShows", c.spent_amount AS spent, c.visit_value_amount AS "visitValue", c.referrals,
  c.erased_at AS "erasedAt", c.merged_into AS "mergedInto", c.restricted_at AS "restrictedAt", c.objected_at AS "objectedAt",
  c.deceased_at AS "deceasedAt"`;

/** A row of `CLIENT_COLUMNS`: whole numbers of 64 bits come as text. */
export interface ClientColumns extends Omit<Client, 'spent' | 'visitValue'> {
  readonly spent: string;
  readonly visitValue: string | null;
}

export function clientOfColumns({ spent, visitValue, ...same }: ClientColumns): Client {
  return { ...same, spent: Number(spent), visitValue: visitValue === null ? null : Number(visitValue) };
}
