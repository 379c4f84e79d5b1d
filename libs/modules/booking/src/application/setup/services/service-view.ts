import type { Money } from '@stamgast/kernel';
import { invalidField } from '@stamgast/platform';
import { choicesView, type AddOnView, type VariantView } from './choices-view.js';
import type { Service } from '../../../domain/service.js';

/** A service as callers see it. */
export type ServiceView = Omit<Service, 'priceAmount' | 'variants' | 'addOns'> & {
  readonly price: Money;
  readonly variants: readonly VariantView[];
  readonly addOns: readonly AddOnView[];
};

export function serviceView({ priceAmount, variants, addOns, ...service }: Service, currency: string): ServiceView {
  const price = { amount: priceAmount, currency };
  return { ...service, price, ...choicesView({ variants, addOns }, currency) };
}

/** The amount of a price in the business's currency; 400 when it is in another. */
export function amountOf(price: Money, currency: string, path = 'price'): number {
  if (price.currency !== currency)
    throw invalidField(`${path}.currency`, `is not the business's currency, ${currency}`);
  return price.amount;
}
