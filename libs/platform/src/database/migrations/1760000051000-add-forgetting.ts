import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowForgetting, refuseForgetting } from '../allow-forgetting.js';

/** Lets what people were called be taken out of tables that otherwise only grow. */
export class AddForgetting1760000051000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION platform.only_forget() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        forgotten text;
        kept jsonb;
        known jsonb;
      BEGIN
        FOREACH forgotten IN ARRAY TG_ARGV LOOP
          kept := to_jsonb(NEW) -> forgotten;
          known := to_jsonb(OLD) -> forgotten;
          CONTINUE WHEN kept = known OR kept IN ('null', '""');
          CONTINUE WHEN jsonb_typeof(kept) = 'object' AND NOT EXISTS (
            SELECT 1 FROM jsonb_each(kept) AS k (name, value)
            WHERE NOT known @> jsonb_build_object(k.name, k.value) AND NOT (known ? k.name AND k.value IN ('null', '""')));
          RAISE EXCEPTION '%.% can be forgotten, not rewritten', TG_TABLE_NAME, forgotten USING ERRCODE = '42501';
        END LOOP;
        RETURN NEW;
      END $$`);
    await allowForgetting(runner, 'platform.outbox_event', 'payload');
  }

  async down(runner: QueryRunner): Promise<void> {
    await refuseForgetting(runner, 'platform.outbox_event', 'payload');
    await runner.query(`DROP FUNCTION platform.only_forget()`);
  }
}
