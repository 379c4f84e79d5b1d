import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowForgetting, refuseForgetting } from '@stamgast/platform/database';

/** Lets the words of a person who asked to be forgotten be taken out, and nothing else be changed. */
export class ForgetAuditedWords1760000051100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allowForgetting(runner, 'identity.audit_entry', 'before', 'after');
  }

  async down(runner: QueryRunner): Promise<void> {
    await refuseForgetting(runner, 'identity.audit_entry', 'before', 'after');
  }
}
