import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowForgetting, refuseForgetting } from '@stamgast/platform/database';

/** Lets the words of a person who asked to be forgotten be taken out, and nothing else be changed. */
export class ForgetEntryReasons1760000051500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allowForgetting(runner, 'loyalty.entry', 'reason');
  }

  async down(runner: QueryRunner): Promise<void> {
    await refuseForgetting(runner, 'loyalty.entry', 'reason');
  }
}
