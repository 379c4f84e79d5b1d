import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantTable } from '../protect-business-table.js';

/** Which workers run, and by which time-zone data they compute. */
export class AddProcessPulse1760000045100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE platform.process_pulse (
      id uuid NOT NULL CONSTRAINT process_pulse_pkey PRIMARY KEY, tz text NOT NULL, seen_at timestamptz NOT NULL)`);
    await grantTable(runner, 'platform.process_pulse');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE platform.process_pulse`);
  }
}
