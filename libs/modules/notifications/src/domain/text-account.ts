export const textProviders = ['elks', 'twilio', 'gateway'] as const;
export type TextProvider = (typeof textProviders)[number];

/** How a gateway of the business's own is asked: `{{to}}`, `{{from}}`, `{{text}}` and `{{id}}` are filled in. */
export interface GatewayForm {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: string | null;
}

/** With what a business sends text messages. */
export interface TextAccount {
  readonly provider: TextProvider;
  /** A number (E.164) or a name of at most eleven letters. */
  readonly sender: string;
  /** User name at 46elks, account SID at Twilio. */
  readonly account: string | null;
  /** Password, auth token, or the key that a gateway signs with. */
  readonly secret: string;
  readonly gateway: GatewayForm | null;
}

export type Escape = (value: string) => string;

/** Fills a gateway's template in, each value escaped as its place needs. */
export function fillGateway(template: string, values: Readonly<Record<string, string>>, escape: Escape): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : escape(value);
  });
}

/** A body of JSON takes values as the inside of a JSON string, a form takes them encoded, anything else as they are. */
export function escapeFor(contentType: string): Escape {
  if (contentType.includes('json')) return (value) => JSON.stringify(value).slice(1, -1);
  return contentType.includes('x-www-form-urlencoded') ? encodeURIComponent : (value) => value;
}
