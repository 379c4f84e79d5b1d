import type { Money } from '@stamgast/kernel';
import type { Service } from '../../../domain/service.js';

export interface VariantView {
  readonly id: string;
  readonly name: string;
  readonly duration: number;
  readonly price: Money;
}

export interface AddOnView {
  readonly id: string;
  readonly name: string;
  readonly minutes: number;
  readonly price: Money;
}

/** What can be chosen of a service, with prices as callers see them. */
export function choicesView({ variants, addOns }: Pick<Service, 'variants' | 'addOns'>, currency: string) {
  const price = (amount: number): Money => ({ amount, currency });
  return {
    variants: variants.map(({ id, name, duration, priceAmount }) => ({
      id,
      name,
      duration,
      price: price(priceAmount),
    })),
    addOns: addOns.map(({ id, name, minutes, priceAmount }) => ({ id, name, minutes, price: price(priceAmount) })),
  };
}
