import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Waiting for a seat in a full session of a class, and the seats that are kept for those who do. */
export class AddSessionQueues1760000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.class_session ADD queue_seats integer NOT NULL DEFAULT 0,
      ADD queue_round integer NOT NULL DEFAULT 0,
      ADD CONSTRAINT class_session_queue_sane CHECK (queue_seats >= 0)`);
    await runner.query(`ALTER TABLE booking.waitlist_entry ADD session_id uuid, ADD passed_over text, ADD passed_round integer,
      ADD CONSTRAINT waitlist_entry_session_fkey FOREIGN KEY (business_id, session_id) REFERENCES booking.class_session (business_id, id)`);
    await runner.query(`CREATE INDEX waitlist_entry_session_idx ON booking.waitlist_entry (business_id, session_id, created_at, id)
      WHERE session_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM booking.waitlist_entry WHERE session_id IS NOT NULL`);
    await runner.query(`ALTER TABLE booking.waitlist_entry DROP session_id, DROP passed_over, DROP passed_round`);
    await runner.query(`ALTER TABLE booking.class_session DROP queue_seats, DROP queue_round`);
  }
}
