import { useState, type FormEvent } from 'react';
import type { Locale } from '@stamgast/ui/messages';
import { createBooking } from '../api/public-api.js';
import type { BookingReceipt, NewBooking } from '../api/types.js';
import { readDraft, writeDraft, type Details } from '../data/details-draft.js';
import { useAction } from '../data/use-action.js';
import { useResourceCache } from '../data/use-resource.js';
import { checkDetails, errorsOfProblem, type DetailsErrors } from './check-details.js';
import type { Flow } from './flow.js';

function bodyOf(flow: Flow, start: string, details: Details, trap: string, locale: Locale): NewBooking {
  const { name, phone, email, consentEmail, consentSms } = details;
  return {
    serviceIds: flow.chosen.map(({ id }) => id),
    start,
    client: {
      name: name.trim(),
      locale,
      ...(phone.trim() ? { phone: phone.trim() } : {}),
      ...(email.trim() ? { email: email.trim() } : {}),
    },
    marketingConsent: { email: consentEmail, sms: consentSms },
    ...(flow.person ? { staffId: flow.person.id } : {}),
    ...(flow.location && flow.page.locations.length > 1 ? { locationId: flow.location.id } : {}),
    ...(trap ? { website: trap } : {}),
  };
}

/** The details as typed, kept through refusals and refreshes, and the one POST that books. */
export function useBookingForm(flow: Flow, locale: Locale, onBooked: (receipt: BookingReceipt) => void) {
  const cache = useResourceCache();
  const [details, setDetails] = useState(readDraft);
  const [trap, setTrap] = useState('');
  const [errors, setErrors] = useState<DetailsErrors>({});
  const booking = useAction((body: NewBooking, key: string) => createBooking(flow.page.business.slug, body, key));
  const fromServer = booking.problem && errorsOfProblem(booking.problem);

  const change = (patch: Partial<Details>) => {
    const next = { ...details, ...patch };
    setDetails(next);
    writeDraft(next);
    if (Object.keys(errors).length > 0) setErrors(checkDetails(next));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = checkDetails(details);
    setErrors(found);
    const [first] = Object.keys(found);
    if (first) document.getElementById(first)?.focus();
    if (first || flow.selection.start === null) return;
    const receipt = await booking.run(bodyOf(flow, flow.selection.start, details, trap, locale));
    // Taken or booked: what the cache says about free times is no longer so.
    cache.expire('slots:');
    if (!receipt) return;
    writeDraft(null);
    onBooked(receipt);
  };
  return {
    details,
    trap,
    setTrap,
    errors: fromServer ?? errors,
    booking,
    change,
    submit,
    isFieldProblem: fromServer !== null,
  };
}
