import type { Money, PublicService } from '../api/types.js';

/** A service of the visit in the form that was chosen. */
export interface ChosenService {
  readonly service: PublicService;
  /** Null where the service has no variants. */
  readonly variantId: string | null;
  readonly addOnIds: readonly string[];
  /** At the same time as the service before it. */
  readonly parallel: boolean;
  /** With its variant and add-ons. */
  readonly name: string;
  /** Minutes. */
  readonly duration: number;
  readonly price: Money;
}

/** Reads the chosen ids against the service; where it has variants and none is chosen it is the first. */
export function chosenService(service: PublicService, choiceIds: readonly string[], parallel: boolean): ChosenService {
  const { variants, price } = service;
  const variant = variants.find(({ id }) => choiceIds.includes(id)) ?? variants[0];
  const addOns = service.addOns.filter(({ id }) => choiceIds.includes(id));
  const form = variant ? `${service.name} · ${variant.name}` : service.name;
  return {
    service,
    variantId: variant?.id ?? null,
    addOnIds: addOns.map(({ id }) => id),
    parallel,
    name: [form, ...addOns.map((one) => one.name)].join(' + '),
    duration: addOns.reduce((sum, one) => sum + one.minutes, variant?.duration ?? service.duration),
    price: {
      amount: addOns.reduce((sum, one) => sum + one.price.amount, (variant?.price ?? price).amount),
      currency: price.currency,
    },
  };
}
