import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepRevisionWith, raiseRevisionWith } from '@stamgast/platform/database';

/** Everything that an offer is read from. */
const tables = [
  'booking_page',
  'closure',
  'location',
  'policies',
  'resource',
  'schedule_exception',
  'schedule_exception_window',
  'schedule_window',
  'service',
  'staff_location',
  'staff_service',
];

/** What a business has set up may be remembered from request to request until one of these tables changes. */
export class RaiseRevisionWithSetup1760000014100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await raiseRevisionWith(runner, `booking.${table}`);
    // Written with every visit that somebody is assigned to.
    await raiseRevisionWith(runner, 'booking.staff', ['last_assigned_at']);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables, 'staff']) await keepRevisionWith(runner, `booking.${table}`);
  }
}
