import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is granted to a person beside their role, such as reading sensitive notes. */
export class GrantToMembers1760000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE identity.member ADD COLUMN grants text[] NOT NULL DEFAULT '{}',
      ADD CONSTRAINT member_grants_known CHECK (grants <@ ARRAY['sensitive_notes'])`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE identity.member DROP COLUMN grants`);
  }
}
