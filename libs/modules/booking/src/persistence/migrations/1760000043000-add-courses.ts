import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectBusinessTable } from '@stamgast/platform/database';

/** Courses: sessions of a class that are booked as one, and the places that clients have in them. */
export class AddCourses1760000043000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.course (
      business_id uuid NOT NULL, id uuid NOT NULL, service_id uuid NOT NULL, name text NOT NULL, price_amount bigint NOT NULL,
      currency text NOT NULL, join_until text NOT NULL, late_price text NOT NULL, single_seats boolean NOT NULL,
      cancel_notice_hours integer, cancelled_at timestamptz, version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      CONSTRAINT course_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT course_service_fkey FOREIGN KEY (business_id, service_id) REFERENCES booking.service (business_id, id),
      CONSTRAINT course_join_until_known CHECK (join_until IN ('first_session', 'any_time')),
      CONSTRAINT course_late_price_known CHECK (late_price IN ('full', 'pro_rata')),
      CONSTRAINT course_sane CHECK (price_amount >= 0 AND cancel_notice_hours >= 0))`);
    await runner.query(`CREATE INDEX course_service_idx ON booking.course (business_id, service_id)`);
    await runner.query(`CREATE TABLE booking.course_place (
      business_id uuid NOT NULL, id uuid NOT NULL, course_id uuid NOT NULL, seats integer NOT NULL, price_amount bigint NOT NULL,
      source text NOT NULL, created_at timestamptz NOT NULL,
      CONSTRAINT course_place_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT course_place_course_fkey FOREIGN KEY (business_id, course_id) REFERENCES booking.course (business_id, id),
      CONSTRAINT course_place_source_known CHECK (source IN ('online', 'staff')),
      CONSTRAINT course_place_sane CHECK (seats > 0 AND price_amount >= 0))`);
    await runner.query(
      `CREATE INDEX course_place_course_idx ON booking.course_place (business_id, course_id, created_at)`,
    );
    await runner.query(`ALTER TABLE booking.class_session ADD course_id uuid,
      ADD CONSTRAINT class_session_course_fkey FOREIGN KEY (business_id, course_id) REFERENCES booking.course (business_id, id)`);
    await runner.query(`CREATE INDEX class_session_course_idx ON booking.class_session (business_id, course_id, starts_at)
      WHERE course_id IS NOT NULL`);
    await runner.query(`ALTER TABLE booking.class_seat ADD place_id uuid,
      ADD CONSTRAINT class_seat_place_fkey FOREIGN KEY (business_id, place_id) REFERENCES booking.course_place (business_id, id)`);
    await runner.query(
      `CREATE INDEX class_seat_place_idx ON booking.class_seat (business_id, place_id) WHERE place_id IS NOT NULL`,
    );
    for (const table of ['course', 'course_place']) await protectBusinessTable(runner, `booking.${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking.class_seat DROP place_id`);
    await runner.query(`ALTER TABLE booking.class_session DROP course_id`);
    for (const table of ['course_place', 'course']) await runner.query(`DROP TABLE booking.${table}`);
  }
}
