import { Injectable } from '@nestjs/common';
import { DomainError, isLocale, locales, type Locale } from '@stamgast/kernel';
import { AuditLog, BusinessFacade } from '@stamgast/identity';
import { invalidField, Outbox, platformProblems, staleVersion } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { categoryOf, templateKinds, type MessageKind, type TemplateKind } from '../domain/message.js';
import {
  checkTemplate,
  fillIn,
  renderHtml,
  renderSms,
  renderSubject,
  renderText,
  type TemplateText,
} from '../domain/render-template.js';
import { variablesOf } from '../domain/template-variables.js';
import { defaultTemplates } from '../domain/templates/default-templates.js';
import { defaultSmsText } from '../domain/templates/sms/default-sms-texts.js';
import { TemplateRepository } from '../persistence/template.repository.js';
import { MeasureText, type MeasuredText } from './texts/measure-text.js';

export interface TemplateView extends TemplateText {
  /** Null: this kind goes by e-mail only. */
  readonly sms: string | null;
  /** `reminder.nb`: a text's place is its name. */
  readonly id: string;
  readonly kind: MessageKind;
  readonly locale: Locale;
  readonly isDefault: boolean;
  readonly variables: readonly { readonly name: string; readonly sample: string }[];
  /** 0 for the product's own text. */
  readonly version: number;
}

/** A text with sample values in it, as each way would carry it. */
export interface TemplatePreview {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Null where there is no text message to look at. */
  readonly sms: MeasuredText | null;
}

/** The words of every message in every language: the product's until the business writes its own. */
@Injectable()
export class ChangeTemplate {
  constructor(
    private readonly templates: TemplateRepository,
    private readonly businesses: BusinessFacade,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly measure: MeasureText,
  ) {}

  async list(tx: Tx): Promise<TemplateView[]> {
    const own = new Map((await this.templates.all(tx)).map((one) => [`${one.kind}.${one.locale}`, one]));
    return templateKinds.flatMap((kind) =>
      locales.map((locale) => viewOf(kind, locale, own.get(`${kind}.${locale}`) ?? null)),
    );
  }

  async change(tx: Tx, id: string, version: number, text: TemplateText): Promise<TemplateView> {
    const { kind, locale } = placeOf(id);
    checkTemplate(
      text,
      variablesOf(kind).map((one) => one.name),
    );
    const usual = defaultSmsText(kind, locale);
    if (text.sms && usual === null) throw invalidField('sms', 'is for messages to clients only');
    // What says the same as the product's goes on saying what the product does.
    const own = { ...text, sms: text.sms && text.sms !== usual ? text.sms : null };
    const stored =
      version === 0
        ? await this.templates.insert(tx, { kind, locale, ...own, version: 1 })
        : await this.templates.update(tx, { kind, locale, ...own, version });
    if (!stored) throw staleVersion((await this.templates.find(tx, kind, locale))?.version ?? 0);
    await this.audit.record(tx, {
      action: 'template.changed',
      subjectType: 'template',
      subjectId: tx.businessId,
      after: { template: id },
    });
    await this.outbox.append(tx, { type: 'message.plan_changed.v1', kind });
    return viewOf(kind, locale, { ...own, version: version + 1 });
  }

  /** Back to the product's own text. */
  async reset(tx: Tx, id: string, version: number): Promise<void> {
    const { kind, locale } = placeOf(id);
    if (!(await this.templates.remove(tx, kind, locale, version)))
      throw staleVersion((await this.templates.find(tx, kind, locale))?.version ?? 0);
    await this.audit.record(tx, {
      action: 'template.reset',
      subjectType: 'template',
      subjectId: tx.businessId,
      after: { template: id },
    });
  }

  /** How a text would look, with sample values. */
  async preview(tx: Tx, kind: MessageKind, locale: Locale, text: TemplateText): Promise<TemplatePreview> {
    const variables = variablesOf(kind);
    checkTemplate(
      text,
      variables.map((one) => one.name),
    );
    const { name } = await this.businesses.current(tx);
    const values = { ...Object.fromEntries(variables.map((one) => [one.name, one.sample])), businessName: name };
    const { footer, unsubscribe } = defaultTemplates[locale];
    const leave =
      categoryOf(kind) === 'marketing' ? { label: unsubscribe, url: 'https://example.test/unsubscribe/sample' } : null;
    const brand = {
      businessName: name,
      color: '#1f5c46',
      footer: fillIn(footer, values),
      unsubscribe: leave,
      language: locale,
    };
    return {
      subject: renderSubject(text, values),
      html: renderHtml(text, values, brand),
      text: renderText(text, values, brand),
      sms: text.sms ? await this.measure.execute(tx, renderSms(text.sms, values, brand)) : null,
    };
  }
}

function viewOf(kind: TemplateKind, locale: Locale, own: (TemplateText & { version: number }) | null): TemplateView {
  const { subject, body } = own ?? defaultTemplates[locale].texts[kind];
  const sms = own?.sms ?? defaultSmsText(kind, locale);
  return {
    id: `${kind}.${locale}`,
    kind,
    locale,
    subject,
    body,
    sms,
    isDefault: own === null,
    variables: variablesOf(kind),
    version: own?.version ?? 0,
  };
}

function placeOf(id: string): { kind: TemplateKind; locale: Locale } {
  const [kind, locale] = id.split('.');
  const known = (templateKinds as readonly string[]).includes(kind ?? '') && isLocale(locale ?? '');
  if (!known) throw new DomainError(platformProblems.not_found);
  return { kind: kind as TemplateKind, locale: locale as Locale };
}
