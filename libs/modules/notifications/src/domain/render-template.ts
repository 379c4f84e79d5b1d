import { DomainError } from '@stamgast/kernel';
import { notificationsProblems } from './notifications-problems.js';

/** A text with `{{variable}}` or `{{variable|fallback}}`; a line `[Label]({{url}})` is a button. */
export interface TemplateText {
  readonly subject: string;
  readonly body: string;
  /** As a text message, on which nothing is a button; absent or null: the same as by e-mail. */
  readonly sms?: string | null;
}

export type Variables = Readonly<Record<string, string>>;

const placeholder = /\{\{\s*([a-zA-Z][a-zA-Z0-9]*)\s*(?:\|([^{}]*))?\}\}/g;
const button = /^\[([^\]]+)\]\((\S+)\)$/;

export interface Brand {
  readonly businessName: string;
  /** `#rrggbb` */
  readonly color: string;
  readonly footer: string;
  readonly unsubscribe: { readonly label: string; readonly url: string } | null;
  readonly language: string;
}

/** The text message: it names who writes, and how to have no more of it. */
export function renderSms(sms: string, values: Variables, { businessName, unsubscribe }: Brand): string {
  const filled = fillIn(sms, values)
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/\n(?:[ \t]*\n)+/g, '\n')
    .trim();
  const named = filled.includes(businessName) ? filled : `${businessName}: ${filled}`;
  return unsubscribe ? `${named}\n${unsubscribe.label}: ${unsubscribe.url}` : named;
}

/** Refuses a text that names what the message does not know, so that a saved template always renders. */
export function checkTemplate({ subject, body, sms }: TemplateText, known: readonly string[]): void {
  for (const [path, text] of [
    ['body', `${subject}\n${body}`],
    ['sms', sms ?? ''],
  ] as const) {
    const named = [...text.matchAll(placeholder)].map((match) => match[1] as string);
    const rest = text.replace(placeholder, '');
    const unknown = named.find((name) => !known.includes(name)) ?? (/\{\{|\}\}/.test(rest) ? '{{' : undefined);
    if (unknown)
      throw new DomainError(notificationsProblems.template_unknown_variable, {
        errors: [{ path, message: `${unknown} is not known here` }],
      });
  }
}

/** Puts the values in. A missing one leaves its fallback, never a placeholder (D82). */
export function fillIn(text: string, values: Variables): string {
  return text
    .replace(placeholder, (_, name: string, fallback: string | undefined) => values[name] || fallback || '')
    .replace(/[ \t]+([,.!?])/g, '$1');
}

/** One line: header injection and line breaks end here. */
export function renderSubject(text: TemplateText, values: Variables): string {
  return fillIn(text.subject, values)
    .replace(/[\r\n\u0000-\u001f]+/g, ' ')
    .trim()
    .slice(0, 200);
}

/** The plain text, with addresses in full. */
export function renderText(text: TemplateText, values: Variables, brand: Brand): string {
  const lines = fillIn(text.body, values)
    .split('\n')
    .map((line) => {
      const match = button.exec(line.trim());
      return match ? `${match[1]}: ${match[2]}` : line;
    });
  const foot = brand.unsubscribe ? `\n\n${brand.unsubscribe.label}: ${brand.unsubscribe.url}` : '';
  // What was left empty leaves no hole.
  const body = lines.join('\n').replace(/\n(?:[ \t]*\n){2,}/g, '\n\n');
  return `${body.trim()}\n\n${brand.footer}${foot}\n`;
}

/** The page that mail programs show: inline styles, no images, no scripts; every value escaped. */
export function renderHtml(text: TemplateText, values: Variables, brand: Brand): string {
  const blocks = fillIn(text.body, values)
    .trim()
    .split(/\n\s*\n/)
    .map((block) => paragraph(block, brand.color));
  const foot = brand.unsubscribe
    ? `<br><a href="${escape(brand.unsubscribe.url)}" style="color:#5f5a52">${escape(brand.unsubscribe.label)}</a>`
    : '';
  return `<!doctype html><html lang="${brand.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(brand.businessName)}</title></head>
<body style="margin:0;background:#f7f4ee;color:#1d211f;font:16px/1.5 -apple-system,'Segoe UI',Roboto,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #e3ddd2;border-radius:8px">
<tr><td style="padding:24px 32px 8px;font-weight:600;color:${brand.color}">${escape(brand.businessName)}</td></tr>
<tr><td style="padding:8px 32px 24px">${blocks.join('\n')}</td></tr></table>
<p style="font-size:13px;color:#5f5a52;margin:16px 0 0">${escape(brand.footer)}${foot}</p>
</td></tr></table></body></html>`;
}

function paragraph(block: string, color: string): string {
  const lines = block.split('\n').map((line) => line.trim());
  const match = lines.length === 1 ? button.exec(lines[0] as string) : null;
  if (!match) return `<p style="margin:0 0 16px">${lines.map((line) => inline(line, color)).join('<br>')}</p>`;
  const [, label, url] = match as unknown as [string, string, string];
  return `<p style="margin:8px 0 24px"><a href="${escape(url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:${color};color:#ffffff;text-decoration:none;font-weight:600">${escape(label)}</a></p>`;
}

function inline(line: string, color: string): string {
  const match = button.exec(line);
  if (!match) return escape(line);
  return `<a href="${escape(match[2] as string)}" style="color:${color}">${escape(match[1] as string)}</a>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}
