import { Injectable } from '@nestjs/common';
import type { Locale } from '@stamgast/kernel';
import { newId, type Tx } from '@stamgast/platform/database';
import type { MessageKind } from '../domain/message.js';
import type { TemplateText } from '../domain/render-template.js';
import { TemplateEntity } from './notifications.entities.js';

export interface OwnTemplate extends TemplateText {
  /** Null: the product's own. */
  readonly sms: string | null;
  readonly kind: MessageKind;
  readonly locale: Locale;
  readonly version: number;
}

/** Only what a business has written itself; everything else is the product's. */
@Injectable()
export class TemplateRepository {
  async all(tx: Tx): Promise<OwnTemplate[]> {
    const rows = await tx.manager.findBy(TemplateEntity, { businessId: tx.businessId });
    return rows.map((row) => ({ ...row, kind: row.kind as MessageKind, locale: row.locale as Locale }));
  }

  async find(tx: Tx, kind: MessageKind, locale: Locale): Promise<OwnTemplate | null> {
    const row = await tx.manager.findOneBy(TemplateEntity, { businessId: tx.businessId, kind, locale });
    return row && { ...row, kind, locale };
  }

  async insert(tx: Tx, template: OwnTemplate): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO notifications.template (business_id, id, kind, locale, subject, body, version, sms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (business_id, kind, locale) DO NOTHING RETURNING id`,
      [
        tx.businessId,
        newId(),
        template.kind,
        template.locale,
        template.subject,
        template.body,
        template.version,
        template.sms,
      ],
    );
    return rows.length > 0;
  }

  async update(tx: Tx, template: OwnTemplate): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE notifications.template SET subject = $5, body = $6, sms = $7, version = version + 1
       WHERE business_id = $1 AND kind = $2 AND locale = $3 AND version = $4 RETURNING id`,
      [tx.businessId, template.kind, template.locale, template.version, template.subject, template.body, template.sms],
    );
    return rows.length > 0;
  }

  async remove(tx: Tx, kind: MessageKind, locale: Locale, version: number): Promise<boolean> {
    const result = await tx.manager.delete(TemplateEntity, { businessId: tx.businessId, kind, locale, version });
    return result.affected === 1;
  }
}
