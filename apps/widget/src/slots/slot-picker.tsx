import { useEffect, useState } from 'react';
import type { Slot } from '../api/types.js';
import { useLatest } from '../data/use-latest.js';
import { useI18n } from '../locale/i18n.js';
import { Announcer } from '../parts/announcer.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { formatDay } from '../time/format.js';
import { DayStrip } from './day-strip.js';
import { MonthOnDemand } from './month-on-demand.js';
import { NoSlots } from './no-slots.js';
import { SlotGroups, SlotGroupsSkeleton } from './slot-groups.js';
import type { SlotSource } from './slot-source.js';
import { useSlots, type Slots } from './use-slots.js';
import { ZoneNote } from './zone-note.js';

export interface SlotPickerProps {
  source: SlotSource;
  day: string | null;
  start: string | null;
  /** A day was looked at, or a slot chosen; slot is null where the day has none. */
  onPick: (day: string, slot: Slot | null) => void;
  /** Offered where nothing is free at all. */
  onTryAnyone?: () => void;
}

/**
 * Chooses the first free slot where none is chosen, or where the chosen one is gone. `turnedTo` is the first day of a
 * week that was turned to: nobody asked for that very day, so the week's first free one will do.
 */
function usePreselection({ day, start, onPick }: SlotPickerProps, slots: Slots, turnedTo: string | null): void {
  const pick = useLatest(onPick);
  useEffect(() => {
    if (!slots.slots || slots.loading) return;
    const ofDay = slots.slots.filter((slot) => slot.date === day);
    if (ofDay.some((slot) => slot.start === start)) return;
    const inWeek = day !== null && day === turnedTo ? slots.slots.find((slot) => slot.date > day) : undefined;
    const first = ofDay[0] ?? inWeek ?? (day === null ? slots.next : null);
    if (first) pick.current(first.date, first);
    else if (day !== null && start !== null) pick.current(day, null);
  }, [slots.slots, slots.loading, slots.next, day, start, turnedTo, pick]);
}

/** A week of days, one day's times, and where to go when there are none. Used to book and to move. */
export function SlotPicker(props: SlotPickerProps) {
  const { source, start, onPick } = props;
  const { t, locale } = useI18n();
  const [monthOpen, setMonthOpen] = useState(false);
  const [turnedTo, setTurnedTo] = useState<string | null>(null);
  const asked = props.day !== null && props.day >= source.today && props.day <= source.lastDay ? props.day : null;
  const slots = useSlots(source, asked);
  usePreselection({ ...props, day: asked }, slots, turnedTo);
  const day = asked ?? slots.next?.date ?? slots.from;
  const ofDay = slots.slots?.filter((slot) => slot.date === day) ?? null;
  const waiting = slots.loading || ofDay === null;
  const pickDay = (next: string) => {
    setMonthOpen(false);
    setTurnedTo(null);
    onPick(next, slots.slots?.find((slot) => slot.date === next) ?? null);
  };
  const turnTo = (first: string) => {
    setTurnedTo(first);
    onPick(first, null);
  };
  return (
    <section className="picker">
      <DayStrip
        slots={slots}
        day={day}
        source={source}
        monthOpen={monthOpen}
        onPick={pickDay}
        onTurn={turnTo}
        onMonth={() => setMonthOpen(!monthOpen)}
      />
      {monthOpen && <MonthOnDemand source={source} day={day} onPick={pickDay} />}
      <ZoneNote zone={source.zone} at={ofDay?.[0]?.start ?? null} />
      {slots.problem && <ProblemNotice problem={slots.problem} onRetry={slots.retry} />}
      {!slots.problem && waiting && <SlotGroupsSkeleton />}
      {!slots.problem && !waiting && ofDay.length > 0 && (
        <SlotGroups slots={ofDay} day={day} zone={source.zone} start={start} onPick={(slot) => onPick(day, slot)} />
      )}
      {!slots.problem && !waiting && ofDay.length === 0 && (
        <NoSlots day={day} next={slots.next} onGo={pickDay} onTryAnyone={props.onTryAnyone} />
      )}
      <Announcer text={waiting ? '' : t('time.announce', { count: ofDay.length, day: formatDay(locale, day) })} />
    </section>
  );
}
