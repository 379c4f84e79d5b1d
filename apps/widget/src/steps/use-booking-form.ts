import { useState, type FormEvent } from 'react';
import type { Locale } from '@stamgast/ui/messages';
import { createBooking, createSeries } from '../api/public-api.js';
import type { BookingReceipt, Hold, NewBooking, WantedVisit } from '../api/types.js';
import { readDraft, writeDraft, type Details } from '../data/details-draft.js';
import { useAction } from '../data/use-action.js';
import { useResourceCache } from '../data/use-resource.js';
import { useAnswers } from '../questions/use-answers.js';
import { repeatBody, type Repeat } from '../repeat/repeat-values.js';
import { checkDetails, errorsOfProblem, type DetailsErrors } from './check-details.js';
import type { Flow } from './flow.js';
import { useHold } from './use-hold.js';

/** Services by their ids alone, unless something of them was chosen. */
function servicesOf({ parts, each }: Flow): Pick<WantedVisit, 'serviceIds' | 'parts'> {
  const plain = parts.every(
    ({ variantId, addOnIds, parallel }) => variantId === null && addOnIds.length === 0 && !parallel,
  );
  if (plain && each === null) return { serviceIds: parts.map(({ service }) => service.id) };
  return {
    parts: parts.map(({ service, variantId, addOnIds, parallel }, index) => ({
      serviceId: service.id,
      ...(each?.[index] ? { staffId: each[index].id } : {}),
      ...(parallel ? { parallel } : {}),
      ...(variantId === null ? {} : { variantId }),
      addOnIds: [...addOnIds],
    })),
  };
}

function visitOf(flow: Flow, start: string): WantedVisit {
  return {
    ...servicesOf(flow),
    start,
    ...(flow.headcount > 1 ? { people: flow.headcount } : {}),
    ...(flow.person ? { staffId: flow.person.id } : {}),
    ...(flow.location && flow.page.locations.length > 1 ? { locationId: flow.location.id } : {}),
  };
}

interface Filled {
  readonly details: Details;
  readonly trap: string;
  readonly locale: Locale;
  readonly hold: Hold | null;
}

/** What is sent for a visit. */
function bodyOf(visit: WantedVisit, filled: Filled): NewBooking {
  return { ...visit, ...guestOf(filled), ...(filled.hold ? { holdId: filled.hold.id } : {}) };
}

/** Whom the visitor brings, as far as they were named. */
function namesOf(guests: readonly string[], headcount: number): Pick<NewBooking, 'guestNames'> {
  if (headcount === 1 || guests.every((name) => !name?.trim())) return {};
  return { guestNames: Array.from({ length: headcount - 1 }, (_, index) => guests[index]?.trim() ?? '') };
}

/** Who comes, whatever they come to. */
export function guestOf({
  details,
  trap,
  locale,
}: Omit<Filled, 'hold'>): Pick<NewBooking, 'client' | 'marketingConsent' | 'website'> {
  const { name, phone, email, consentEmail, consentSms } = details;
  return {
    client: {
      name: name.trim(),
      locale,
      ...(phone.trim() ? { phone: phone.trim() } : {}),
      ...(email.trim() ? { email: email.trim() } : {}),
    },
    marketingConsent: { email: consentEmail, sms: consentSms },
    ...(trap ? { website: trap } : {}),
  };
}

/** The first is the one that the page goes on with. */
type Receipts = readonly BookingReceipt[];

interface Wish {
  readonly body: NewBooking;
  readonly repeat: Repeat | null;
}

/** One visit, or as many as it repeats; the page goes on with the first. */
async function book(slug: string, { body, repeat }: Wish, key: string): Promise<Receipts> {
  const { classSessionId: _session, seats: _seats, people: _people, guestNames: _guests, start, ...rest } = body;
  if (!repeat || start === undefined) return [await createBooking(slug, body, key)];
  const { visits } = await createSeries(slug, { ...rest, start, ...repeatBody(repeat) }, key);
  return visits;
}

/** Who books, kept for this tab, and what is wrong with it once somebody has tried. */
function useDetails() {
  const [details, setDetails] = useState(readDraft);
  const [errors, setErrors] = useState<DetailsErrors>({});
  const change = (patch: Partial<Details>) => {
    const next = { ...details, ...patch };
    setDetails(next);
    writeDraft(next);
    if (Object.keys(errors).length > 0) setErrors(checkDetails(next));
  };
  return { details, errors, setErrors, change };
}

/** The details as typed, kept through refusals and refreshes, and the one POST that books. */
export function useBookingForm(flow: Flow, locale: Locale, onBooked: (receipt: BookingReceipt) => void) {
  const cache = useResourceCache();
  const [trap, setTrap] = useState('');
  const { details, errors, setErrors, change } = useDetails();
  const [repeat, setRepeat] = useState<Repeat | null>(null);
  const [guests, setGuests] = useState<readonly string[]>([]);
  const [waits, setWaits] = useState(false);
  const booking = useAction((wish: Wish, key: string) => book(flow.page.business.slug, wish, key));
  const { start } = flow.selection;
  const visit = start === null ? null : visitOf(flow, start);
  const { hold, taken, settled, spend } = useHold(flow.page.business.slug, visit);
  const fromServer = booking.problem && errorsOfProblem(booking.problem);
  const own = useAnswers(flow, booking.problem);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = checkDetails(details);
    setErrors(found);
    const unanswered = own.check();
    const first = Object.keys(found)[0] ?? unanswered;
    if (first) document.getElementById(first)?.focus();
    if (first || visit === null) return;
    setWaits(true);
    const filled = { details, trap, locale, hold: await settled() };
    setWaits(false);
    const receipts = await booking.run({
      body: { ...bodyOf(visit, filled), ...own.sent(), ...namesOf(guests, flow.headcount) },
      repeat,
    });
    // Taken or booked: what the cache says about free times is no longer so.
    cache.expire('slots:');
    const [receipt, ...more] = receipts ?? [];
    if (!receipt) return;
    const starts = more.map((one) => one.booking.start);
    cache.put(`more:${receipt.manageToken}`, starts);
    spend();
    writeDraft(null);
    own.forget();
    onBooked(receipt);
  };
  return {
    details,
    trap,
    setTrap,
    errors: fromServer ?? errors,
    booking: { ...booking, busy: booking.busy || waits },
    change,
    submit,
    hold,
    taken,
    visit,
    repeat,
    setRepeat,
    guests,
    setGuests,
    own,
    isFieldProblem: fromServer !== null || own.isRefused,
  };
}
