import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of a text message, where a business has its own. */
export class AddSmsTexts1760000058400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications.template ADD sms text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE notifications.template DROP sms`);
  }
}
