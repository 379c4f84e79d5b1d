import { useState, type FormEvent } from 'react';
import { joinWaitlist } from '../api/waiting-api.js';
import type { JoinedList, WaitingWish } from '../api/types.js';
import { useAction } from '../data/use-action.js';
import type { Flow } from '../steps/flow.js';
import { addDays, daysBetween } from '../time/day.js';
import { useJoinDetails, type Joiner } from './use-join-details.js';

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
  const [wish, setWish] = useState<Wish>({
    personId: flow.person?.id ?? null,
    from: firstDay,
    to: addDays(firstDay, 6),
    parts: [],
  });
  const [joined, setJoined] = useState<JoinedList | null>(null);
  const joining = useAction((body: WaitingWish, key: string) => joinWaitlist(flow.page.business.slug, body, key));
  const { fields, submit, isFieldProblem } = useJoinDetails(joining.problem, async (joiner) =>
    setJoined(await joining.run(bodyOf(flow, wish, joiner))),
  );
  const length = daysBetween(wish.from, wish.to);
  const daysWrong = Number.isNaN(length) || length < 0 || length >= mostDays;
  return {
    wish,
    fields,
    daysWrong,
    joining,
    joined,
    isFieldProblem,
    submit: (event: FormEvent) => submit(event, daysWrong ? 'waiting-to' : null),
    setWish: (patch: Partial<Wish>) => setWish({ ...wish, ...patch }),
  };
}

function bodyOf(flow: Flow, { personId, from, to, parts }: Wish, joiner: Joiner): WaitingWish {
  const anyTime = parts.length === 0 || parts.length === Object.keys(partsOfDay).length;
  const windowsOf = (part: PartOfDay) => {
    const [start, end] = partsOfDay[part];
    return weekdays.map((weekday) => ({ weekday, start, end }));
  };
  return {
    serviceIds: flow.chosen.map(({ id }) => id),
    from,
    to,
    ...joiner,
    ...(personId ? { staffId: personId } : {}),
    ...(flow.location && flow.page.locations.length > 1 ? { locationId: flow.location.id } : {}),
    ...(anyTime ? {} : { windows: parts.flatMap(windowsOf) }),
  };
}
