import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowForgetting, refuseForgetting } from '@stamgast/platform/database';

/** Lets the words of a person who asked to be forgotten be taken out, and nothing else be changed. */
export class ForgetHistoryWords1760000051300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allowForgetting(runner, 'booking.booking_history', 'detail');
  }

  async down(runner: QueryRunner): Promise<void> {
    await refuseForgetting(runner, 'booking.booking_history', 'detail');
  }
}
