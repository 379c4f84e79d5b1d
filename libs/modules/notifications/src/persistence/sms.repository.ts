import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { TextProvider } from '../domain/text-account.js';

/** As stored: what is secret stands sealed. */
export interface SmsSetting {
  readonly provider: TextProvider | null;
  readonly sender: string;
  readonly account: string | null;
  readonly gatewayUrl: string | null;
  readonly gatewayMethod: 'GET' | 'POST' | 'PUT' | null;
  readonly gatewayBody: string | null;
  readonly sealed: string | null;
  /** Minor units of the business's currency. */
  readonly budget: number | null;
  readonly partPrice: number;
  readonly version: number;
}

const nothing: SmsSetting = {
  provider: null,
  sender: '',
  account: null,
  gatewayUrl: null,
  gatewayMethod: null,
  gatewayBody: null,
  sealed: null,
  budget: null,
  partPrice: 0,
  version: 0,
};

@Injectable()
export class SmsRepository {
  async setting(tx: Tx): Promise<SmsSetting> {
    const [row] = await tx.query<SmsSetting>(
      `SELECT provider, sender, account, gateway_url AS "gatewayUrl", gateway_method AS "gatewayMethod", gateway_body AS "gatewayBody", sealed,
         budget::float8 AS budget, part_price::float8 AS "partPrice", version FROM notifications.sms_setting WHERE business_id = $1`,
      [tx.businessId],
    );
    return row ?? nothing;
  }

  /** False when somebody else has changed it since `version`. */
  async save(tx: Tx, setting: SmsSetting): Promise<boolean> {
    const { provider, sender, account, gatewayUrl, gatewayMethod, gatewayBody, sealed, budget, partPrice } = setting;
    const rows = await tx.query(
      `INSERT INTO notifications.sms_setting (business_id, provider, sender, account, gateway_url, gateway_method, gateway_body, sealed, budget, part_price)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9::bigint, $10::bigint WHERE $11 = 0 OR EXISTS (SELECT 1 FROM notifications.sms_setting WHERE business_id = $1)
       ON CONFLICT (business_id) DO UPDATE SET provider = excluded.provider, sender = excluded.sender, account = excluded.account,
         gateway_url = excluded.gateway_url, gateway_method = excluded.gateway_method, gateway_body = excluded.gateway_body,
         sealed = excluded.sealed, budget = excluded.budget, part_price = excluded.part_price, version = notifications.sms_setting.version + 1
         WHERE notifications.sms_setting.version = $11 RETURNING version`,
      [
        tx.businessId,
        provider,
        sender,
        account,
        gatewayUrl,
        gatewayMethod,
        gatewayBody,
        sealed,
        budget,
        partPrice,
        setting.version,
      ],
    );
    return rows.length > 0;
  }

  async spent(tx: Tx, month: string): Promise<{ amount: number; parts: number }> {
    const [row] = await tx.query<{ amount: number; parts: number }>(
      `SELECT amount::float8 AS amount, parts FROM notifications.sms_month WHERE business_id = $1 AND month = $2`,
      [tx.businessId, month],
    );
    return row ?? { amount: 0, parts: 0 };
  }

  /** Takes from the month's budget in one statement, so that two at once cannot both take the last of it; false: gone. */
  async spend(tx: Tx, month: string, parts: number, amount: number, budget: number | null): Promise<boolean> {
    if (budget !== null && amount > budget) return false;
    const rows = await tx.query(
      `INSERT INTO notifications.sms_month AS m (business_id, month, parts, amount) VALUES ($1, $2, $3, $4)
       ON CONFLICT (business_id, month) DO UPDATE SET parts = m.parts + excluded.parts, amount = m.amount + excluded.amount
         WHERE $5::bigint IS NULL OR m.amount + excluded.amount <= $5::bigint RETURNING parts`,
      [tx.businessId, month, parts, amount, budget],
    );
    return rows.length > 0;
  }

  async giveBack(tx: Tx, month: string, parts: number, amount: number): Promise<void> {
    await tx.query(
      `UPDATE notifications.sms_month SET parts = greatest(0, parts - $3), amount = greatest(0, amount - $4) WHERE business_id = $1 AND month = $2`,
      [tx.businessId, month, parts, amount],
    );
  }

  /** What a provider took; `subject` says whose `id` it is. */
  async handedOver(
    tx: Tx,
    taken: { id: string; subject: TextSubject; provider: TextProvider; providerId: string; address: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO notifications.text_hand_over (business_id, id, subject, provider, provider_id, address, state, at) VALUES ($1, $2, $3, $4, $5, $6, 'handed', $7)
       ON CONFLICT DO NOTHING`,
      [tx.businessId, taken.id, taken.subject, taken.provider, taken.providerId, taken.address, tx.now],
    );
  }

  /** Keeps a report, once: what has been delivered or lost stays so. Null for what was never handed over. */
  async report(
    tx: Tx,
    provider: TextProvider,
    providerId: string,
    state: string,
    code: string | null,
  ): Promise<{ id: string; subject: TextSubject; address: string } | null> {
    const [row] = await tx.query<{ id: string; subject: TextSubject; address: string }>(
      `UPDATE notifications.text_hand_over SET state = $4, code = $5 WHERE business_id = $1 AND provider = $2 AND provider_id = $3 AND state = 'handed'
       RETURNING id, subject, address`,
      [tx.businessId, provider, providerId, state, code],
    );
    return row ?? null;
  }

  /** False when the same has come before. */
  async receive(tx: Tx, provider: TextProvider, providerId: string): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO notifications.inbound_receipt (business_id, provider, provider_id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING provider`,
      [tx.businessId, provider, providerId, tx.now],
    );
    return rows.length > 0;
  }
}

export type TextSubject = 'message' | 'reply';
