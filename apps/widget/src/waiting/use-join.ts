import { useState, type FormEvent } from 'react';
import { joinWaitlist } from '../api/waiting-api.js';
import type { JoinedList, WaitingWish } from '../api/types.js';
import { readDraft, writeDraft, type Details } from '../data/details-draft.js';
import { useAction } from '../data/use-action.js';
import { checkDetails, errorsOfProblem, type DetailsErrors } from '../steps/check-details.js';
import type { Flow } from '../steps/flow.js';
import { addDays, daysBetween } from '../time/day.js';
import { useWaitingI18n } from './use-waiting-i18n.js';

export const partsOfDay = {
  morning: ['00:00', '12:00'],
  afternoon: ['12:00', '17:00'],
  evening: ['17:00', '24:00'],
} as const;
export type PartOfDay = keyof typeof partsOfDay;

const mostDays = 62;
const weekdays = [1, 2, 3, 4, 5, 6, 7];

export interface Wish {
  readonly personId: string | null;
  readonly from: string;
  readonly to: string;
  readonly parts: readonly PartOfDay[];
}

/** What is waited for and by whom, as typed, and the one POST that joins. */
export function useJoin(flow: Flow, firstDay: string) {
  const { locale } = useWaitingI18n();
  const [wish, setWish] = useState<Wish>({
    personId: flow.person?.id ?? null,
    from: firstDay,
    to: addDays(firstDay, 6),
    parts: [],
  });
  const [details, setDetails] = useState(readDraft);
  const [trap, setTrap] = useState('');
  const [errors, setErrors] = useState<DetailsErrors>({});
  const [joined, setJoined] = useState<JoinedList | null>(null);
  const joining = useAction((body: WaitingWish, key: string) => joinWaitlist(flow.page.business.slug, body, key));
  const fromServer = joining.problem && errorsOfProblem(joining.problem);
  const length = daysBetween(wish.from, wish.to);
  const daysWrong = Number.isNaN(length) || length < 0 || length >= mostDays;

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
    const first = Object.keys(found)[0] ?? (daysWrong ? 'waiting-to' : undefined);
    if (first) document.getElementById(first)?.focus();
    else setJoined(await joining.run(bodyOf(flow, wish, details, { locale, trap })));
  };
  return {
    wish,
    details,
    trap,
    setTrap,
    daysWrong,
    joining,
    joined,
    change,
    submit,
    errors: fromServer ?? errors,
    isFieldProblem: fromServer !== null,
    setWish: (patch: Partial<Wish>) => setWish({ ...wish, ...patch }),
  };
}

function bodyOf(
  flow: Flow,
  { personId, from, to, parts }: Wish,
  { name, phone, email }: Details,
  { locale, trap }: { locale: 'en' | 'nb' | 'sv' | 'da'; trap: string },
): WaitingWish {
  const anyTime = parts.length === 0 || parts.length === Object.keys(partsOfDay).length;
  const windowsOf = (part: PartOfDay) => {
    const [start, end] = partsOfDay[part];
    return weekdays.map((weekday) => ({ weekday, start, end }));
  };
  return {
    serviceIds: flow.chosen.map(({ id }) => id),
    from,
    to,
    client: {
      name: name.trim(),
      locale,
      ...(phone.trim() ? { phone: phone.trim() } : {}),
      ...(email.trim() ? { email: email.trim() } : {}),
    },
    ...(personId ? { staffId: personId } : {}),
    ...(flow.location && flow.page.locations.length > 1 ? { locationId: flow.location.id } : {}),
    ...(anyTime ? {} : { windows: parts.flatMap(windowsOf) }),
    ...(trap ? { website: trap } : {}),
  };
}
