import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowForgetting, refuseForgetting } from '@stamgast/platform/database';

/** Lets the words of a person who asked to be forgotten be taken out, and nothing else be changed. */
export class ForgetRefundReasons1760000051400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allowForgetting(runner, 'payments.refund', 'reason');
  }

  async down(runner: QueryRunner): Promise<void> {
    await refuseForgetting(runner, 'payments.refund', 'reason');
  }
}
