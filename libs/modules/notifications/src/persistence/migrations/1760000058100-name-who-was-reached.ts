import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose address a message went to, where it was that of the one who pays for a household. */
export class NameWhoWasReached1760000058100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications.message ADD reached_through uuid`);
    await runner.query(`CREATE INDEX message_through_idx ON notifications.message (business_id, reached_through)
      WHERE reached_through IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications.message DROP reached_through`);
  }
}
