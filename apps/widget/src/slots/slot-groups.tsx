import type { Slot } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';
import { Skeleton } from '../parts/skeleton.js';
import { formatDay, formatFullMoment, formatTime } from '../time/format.js';
import { visitorZone, wallClock, zonesDiffer } from '../time/zone.js';
import { groupSlots } from './group-slots.js';
import { moveFocusByArrow } from './move-focus-by-arrow.js';

interface SlotGroupsProps {
  slots: readonly Slot[];
  day: string;
  zone: string;
  start: string | null;
  onPick: (slot: Slot) => void;
}

function SlotButton({ slot, zone, chosen, onPick }: { slot: Slot; zone: string; chosen: boolean; onPick: () => void }) {
  const { t, locale } = useI18n();
  const mine = visitorZone();
  const yours = zonesDiffer(slot.start, zone, mine) ? formatTime(locale, slot.start, mine) : null;
  const nextDay = wallClock(slot.start, zone).date !== slot.date;
  const name = [
    formatFullMoment(locale, slot.start, zone),
    ...(nextDay ? [t('time.dayAfter', { day: formatDay(locale, slot.date) })] : []),
    ...(yours ? [t('time.yourTime', { time: yours })] : []),
  ].join(', ');
  return (
    <button
      type="button"
      className="slot"
      aria-pressed={chosen}
      aria-label={name}
      onClick={onPick}
      onKeyDown={moveFocusByArrow}
    >
      <span>
        {formatTime(locale, slot.start, zone)}
        {nextDay && <sup>+1</sup>}
      </span>
      {yours && <small>{t('time.yoursShort', { time: yours })}</small>}
    </button>
  );
}

/** One day's free times in morning, afternoon and evening. */
export function SlotGroups({ slots, day, zone, start, onPick }: SlotGroupsProps) {
  const { t } = useI18n();
  return (
    <div className="slot-groups" key={day}>
      {groupSlots(slots, zone).map(({ part, slots: ofPart }) => (
        <fieldset key={part}>
          <legend>{t(`time.${part}`)}</legend>
          <div className="slots">
            {ofPart.map((slot) => (
              <SlotButton
                key={slot.start}
                slot={slot}
                zone={zone}
                chosen={slot.start === start}
                onPick={() => onPick(slot)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

/** The same room as a usual day's times, so that nothing jumps when they arrive. */
export function SlotGroupsSkeleton() {
  return (
    <div className="slot-groups" aria-busy="true">
      <Skeleton kind="slot" rows={12} />
    </div>
  );
}
