import { useState, type FormEvent } from 'react';
import type { Locale } from '@stamgast/ui/messages';
import type { BookingReceipt, NewBooking } from '../../api/types.js';
import { readDraft, writeDraft, type Details } from '../../data/details-draft.js';
import { useAction } from '../../data/use-action.js';
import { useResourceCache } from '../../data/use-resource.js';
import { useAnswers } from '../../questions/use-answers.js';
import { checkDetails, errorsOfProblem, type DetailsErrors } from '../check-details.js';
import type { Flow } from '../flow.js';
import { guestOf } from '../use-booking-form.js';

/** Who comes, as it is sent. */
export type Guest = Pick<NewBooking, 'client' | 'marketingConsent' | 'website' | 'answers'>;

interface SeatForm {
  readonly flow: Flow;
  readonly locale: Locale;
  /** What is booked: the session, or the course that it is part of. */
  readonly book: (body: Guest, key: string) => Promise<BookingReceipt>;
  readonly onBooked: (receipt: BookingReceipt) => void;
  readonly onLost: () => void;
}

/** The details as typed, kept through refusals and refreshes, and the one POST that books seats. */
export function useSeatForm({ flow, locale, book, onBooked, onLost }: SeatForm) {
  const cache = useResourceCache();
  const [details, setDetails] = useState(readDraft);
  const [trap, setTrap] = useState('');
  const [errors, setErrors] = useState<DetailsErrors>({});
  const booking = useAction(book);
  const fromServer = booking.problem && errorsOfProblem(booking.problem);
  const own = useAnswers(flow, booking.problem);
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
    const unanswered = own.check();
    const first = Object.keys(found)[0] ?? unanswered;
    if (first) document.getElementById(first)?.focus();
    if (first) return;
    const filled = { details, trap, locale };
    const receipt = await booking.run({
      ...guestOf(filled),
      ...own.sent(),
    });
    if (!receipt) return onLost();
    cache.expire('slots:');
    writeDraft(null);
    own.forget();
    onBooked(receipt);
  };
  const isFieldProblem = fromServer !== null || own.isRefused;
  return { details, trap, setTrap, errors: fromServer ?? errors, booking, change, submit, own, isFieldProblem };
}
