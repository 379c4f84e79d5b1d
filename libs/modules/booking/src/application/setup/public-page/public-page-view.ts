import type { Locale, Money } from '@stamgast/kernel';
import type { Approval, CancelTier } from '../../../domain/terms/visit-terms.js';
import type { AskedQuestion } from '../../../domain/questions/booking-question.js';
import type { AddOnView, VariantView } from '../services/choices-view.js';

export interface PublicLocationView {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly address: string | null;
  readonly phone: string | null;
}

export interface PublicServiceView {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly categoryId: string | null;
  /** A class is booked at its sessions. */
  readonly kind: 'appointment' | 'class';
  readonly duration: number;
  readonly price: Money;
  /** The lowest price that anybody who performs it takes (D20). */
  readonly priceFrom: Money;
  readonly variants: readonly VariantView[];
  readonly addOns: readonly AddOnView[];
  readonly preparation: string | null;
  readonly parallel: boolean;
  readonly staffIds: readonly string[];
  readonly position: number;
  /** How many visits of it clients may book at once; null: one at a time. */
  readonly mostRecurring: number | null;
  /** Whose bookings of it wait for the business's answer. */
  readonly approval: Approval;
  /** Whether something is paid ahead for it; `sometimes` says nothing about who. */
  readonly deposit: 'never' | 'sometimes' | 'always';
  /** What everybody pays ahead; null: nothing, or not everybody. */
  readonly depositAmount: Money | null;
}

export interface PublicStaffView {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly serviceIds: readonly string[];
  readonly locationIds: readonly string[];
}

/** A business's booking page as a stranger sees it. */
export interface PublicPageView {
  readonly business: {
    readonly name: string;
    readonly slug: string;
    readonly locale: Locale;
    readonly locales: readonly Locale[];
    readonly timeZone: string;
    readonly currency: string;
    readonly country: string;
  };
  readonly brandColor: string | null;
  readonly welcome: string | null;
  readonly locations: readonly PublicLocationView[];
  readonly categories: readonly { readonly id: string; readonly name: string; readonly position: number }[];
  readonly services: readonly PublicServiceView[];
  readonly staff: readonly PublicStaffView[];
  /** What visitors are asked with these services, in order. */
  readonly questions: readonly AskedQuestion[];
  readonly policies: {
    readonly cancelNoticeHours: number;
    readonly moveNoticeHours: number;
    readonly cancelText: string | null;
    readonly horizonDays: number;
    /** A request is answered within so many hours. */
    readonly answerHours: number;
    readonly cancelTiers: readonly CancelTier[];
    readonly noShowPercent: number;
  };
  /** RFC 3339; a test clock may have moved it. */
  readonly now: string;
}
