import { Injectable } from '@nestjs/common';
import type { Offer } from '../../domain/visit/offer.js';

export interface RememberedOffer {
  /** The offer holds for as long as this is the business's revision. */
  readonly revision: number;
  readonly offer: Offer;
}

/** Offers hold plans of every performer; some hundred of them are some ten megabytes. */
const mostKept = 500;

/**
 * What businesses offer, as this process has last read it. It is only advice: whoever uses it asks for the revision in
 * the same transaction, and reads anew where that has grown.
 */
@Injectable()
export class RememberedOffers {
  private readonly known = new Map<string, RememberedOffer>();

  find(businessId: string, question: object): RememberedOffer | null {
    const key = keyOf(businessId, question);
    const found = this.known.get(key);
    if (!found) return null;
    // What is used again goes to the end; the first is forgotten first.
    this.known.delete(key);
    this.known.set(key, found);
    return found;
  }

  keep(businessId: string, question: object, remembered: RememberedOffer): void {
    if (this.known.size >= mostKept) this.known.delete(this.known.keys().next().value!);
    this.known.set(keyOf(businessId, question), remembered);
  }
}

function keyOf(businessId: string, question: object): string {
  return businessId + JSON.stringify(question);
}
