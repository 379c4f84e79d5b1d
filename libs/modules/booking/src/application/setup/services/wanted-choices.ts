import type { Money } from '@stamgast/kernel';
import { newId } from '@stamgast/platform';
import type { Service } from '../../../domain/service.js';
import type { ServiceAddOn, ServiceVariant } from '../../../domain/visit/choice.js';
import { amountOf } from './service-view.js';

export interface WantedVariant {
  /** Of one that is there already; anything else is new. */
  readonly id?: string;
  readonly name: string;
  readonly duration: number;
  readonly price: Money;
}

export interface WantedAddOn {
  readonly id?: string;
  readonly name: string;
  readonly minutes: number;
  readonly price: Money;
}

interface WantedChoices {
  readonly variants?: readonly WantedVariant[];
  readonly addOns?: readonly WantedAddOn[];
}

/** Variants and add-ons as they are stored; those that are known keep their ids. 400 for a price in another currency. */
export function storedChoices(
  wanted: WantedChoices,
  before: Pick<Service, 'variants' | 'addOns'>,
  currency: string,
): Partial<Pick<Service, 'variants' | 'addOns'>> {
  return {
    ...(wanted.variants && { variants: variantsOf(wanted.variants, before.variants, currency) }),
    ...(wanted.addOns && { addOns: addOnsOf(wanted.addOns, before.addOns, currency) }),
  };
}

function variantsOf(wanted: readonly WantedVariant[], before: readonly ServiceVariant[], currency: string) {
  const nextId = idsKeptOnce(before);
  return wanted.map(({ id, name, duration, price }, index) => ({
    id: nextId(id),
    name,
    duration,
    priceAmount: amountOf(price, currency, `variants.${index}.price`),
  }));
}

function addOnsOf(wanted: readonly WantedAddOn[], before: readonly ServiceAddOn[], currency: string) {
  const nextId = idsKeptOnce(before);
  return wanted.map(({ id, name, minutes, price }, index) => ({
    id: nextId(id),
    name,
    minutes,
    priceAmount: amountOf(price, currency, `addOns.${index}.price`),
  }));
}

function idsKeptOnce(before: readonly { readonly id: string }[]): (id: string | undefined) => string {
  const known = new Set(before.map((one) => one.id));
  return (id) => (id !== undefined && known.delete(id) ? id : newId());
}
