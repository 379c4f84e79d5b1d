import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepRevisionWith, protectBusinessTable, raiseRevisionWith } from '@stamgast/platform/database';

/** Questions of a business's own in the booking form, and what was answered with each booking. */
export class AddBookingQuestions1760000038000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE booking.booking_question (
      business_id uuid NOT NULL, id uuid NOT NULL, wording text NOT NULL, help text, kind text NOT NULL,
      options text[] NOT NULL DEFAULT '{}', required boolean NOT NULL DEFAULT false, service_ids uuid[] NOT NULL DEFAULT '{}',
      asked text NOT NULL, place text NOT NULL, position integer NOT NULL, archived boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      CONSTRAINT booking_question_pkey PRIMARY KEY (business_id, id),
      CONSTRAINT booking_question_kind_known CHECK (kind IN ('short_text', 'long_text', 'choice', 'choices', 'yes_no', 'number', 'date')),
      CONSTRAINT booking_question_asked_known CHECK (asked IN ('every_booking', 'once_per_client')),
      CONSTRAINT booking_question_place_known CHECK (place IN ('online', 'desk', 'both')))`);
    await runner.query(
      `CREATE INDEX booking_question_position_idx ON booking.booking_question (business_id, position, id)`,
    );
    await runner.query(`CREATE TABLE booking.booking_answer (
      business_id uuid NOT NULL, booking_id uuid NOT NULL, question_id uuid NOT NULL, wording text NOT NULL, kind text NOT NULL,
      value jsonb, given_at timestamptz NOT NULL, given_by text NOT NULL,
      CONSTRAINT booking_answer_pkey PRIMARY KEY (business_id, booking_id, question_id),
      CONSTRAINT booking_answer_booking_fkey FOREIGN KEY (business_id, booking_id) REFERENCES booking.booking (business_id, id) ON DELETE CASCADE,
      CONSTRAINT booking_answer_question_fkey FOREIGN KEY (business_id, question_id) REFERENCES booking.booking_question (business_id, id),
      CONSTRAINT booking_answer_by_known CHECK (given_by IN ('client', 'staff')))`);
    await runner.query(`CREATE INDEX booking_answer_question_idx ON booking.booking_answer (business_id, question_id)`);
    await protectBusinessTable(runner, 'booking.booking_question');
    await protectBusinessTable(runner, 'booking.booking_answer');
    await raiseRevisionWith(runner, 'booking.booking_question');
  }

  async down(runner: QueryRunner): Promise<void> {
    await keepRevisionWith(runner, 'booking.booking_question');
    await runner.query(`DROP TABLE booking.booking_answer`);
    await runner.query(`DROP TABLE booking.booking_question`);
  }
}
