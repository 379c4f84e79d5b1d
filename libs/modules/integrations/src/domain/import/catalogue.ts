import { fractions } from './read-amount.js';
import type { ServiceRow } from './rows.js';

/** The services and products that an export knows, found as its rows name them. */
export interface Catalogue {
  serviceWithCode(code: string): ServiceRow | null;
  /** A line of a receipt names a service by its name, which may be blank. */
  serviceNamed(description: string): ServiceRow | null;
  hasProduct(description: string): boolean;
  /** Whether there is anything to compare with. */
  readonly known: boolean;
}

const folded = (text: string) => text.trim().toLowerCase();

/** Of services with the same name the first one counts. */
export function catalogueOf(services: readonly ServiceRow[], products: readonly string[]): Catalogue {
  const byCode = new Map(services.map((one) => [one.code, one]));
  const byName = new Map([...services].reverse().map((one) => [folded(one.name), one]));
  const goods = new Set(products.map(folded));
  return {
    serviceWithCode: (code) => byCode.get(code) ?? null,
    serviceNamed: (text) => byName.get(folded(text)) ?? null,
    hasProduct: (text) => goods.has(folded(text)),
    known: services.length > 0 || products.length > 0,
  };
}

/** Ten-thousandths to minor units with a currency's digits, half away from zero. */
export function minorUnits(amount: number, digits: number): number {
  const unit = fractions / 10 ** digits;
  return Math.sign(amount) * Math.round(Math.abs(amount) / unit) + 0;
}
