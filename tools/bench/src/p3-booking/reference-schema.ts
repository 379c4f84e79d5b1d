import pg from 'pg';

export const referenceSchema = 'bench_reference';

// As little as a booking system can do with and still never book twice: no businesses, no history, no events.
const CREATE = `CREATE SCHEMA ${referenceSchema};
  CREATE TABLE ${referenceSchema}.staff (id uuid PRIMARY KEY);
  CREATE TABLE ${referenceSchema}.client (
    id uuid PRIMARY KEY, name text NOT NULL, phone text NOT NULL UNIQUE, email text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE ${referenceSchema}.booking (
    id uuid PRIMARY KEY, client_id uuid NOT NULL REFERENCES ${referenceSchema}.client,
    staff_id uuid NOT NULL REFERENCES ${referenceSchema}.staff, service_id uuid NOT NULL,
    during tstzrange NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
    EXCLUDE USING gist (staff_id WITH =, during WITH &&));
  CREATE INDEX ON ${referenceSchema}.booking (client_id);
  INSERT INTO ${referenceSchema}.client (id, name, phone, email)
    SELECT id, name, phone, email FROM crm.client;
  INSERT INTO ${referenceSchema}.staff SELECT id FROM booking.staff;
  INSERT INTO ${referenceSchema}.booking (id, client_id, staff_id, service_id, during)
    SELECT a.id, b.client_id, a.staff_id, a.service_id, tstzrange(a.starts_at, a.ends_at)
    FROM booking.appointment a JOIN booking.booking b ON b.id = a.booking_id
    WHERE b.status IN ('confirmed', 'completed');
  ANALYZE`;

/** Makes the reference's tables in the same database, with what the product's tables hold. @param url of a superuser, who sees all rows */
export async function createReferenceSchema(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(CREATE);
  } finally {
    await client.end();
  }
}
