import type { Money } from '@stamgast/kernel';
import { invalidField } from '@stamgast/platform';
import type { Service } from '../../../domain/service.js';

/** A service as callers see it. */
export type ServiceView = Omit<Service, 'priceAmount'> & { readonly price: Money };

export function serviceView({ priceAmount, ...service }: Service, currency: string): ServiceView {
  return { ...service, price: { amount: priceAmount, currency } };
}

/** The amount of a price in the business's currency; 400 when it is in another. */
export function amountOf(price: Money, currency: string, path = 'price'): number {
  if (price.currency !== currency)
    throw invalidField(`${path}.currency`, `is not the business's currency, ${currency}`);
  return price.amount;
}
