import { useState } from 'react';
import type { Slot } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';
import { StepHeading } from '../parts/step-heading.js';
import { anyone } from '../routing/booking-selection.js';
import { SlotPicker } from '../slots/slot-picker.js';
import { ActionBar } from './action-bar.js';
import { JoinOnDemand } from '../waiting/join-on-demand.js';
import { bookableDays, slotSourceOf } from './slot-source-of-flow.js';
import { staffOf } from './flow.js';
import type { StepProps } from './step-props.js';

/** Which day and time; the first free one is chosen already. */
export function TimeStep({ flow, clock, navigate }: StepProps) {
  const { t } = useI18n();
  const { day, start } = flow.selection;
  const [waits, setWaits] = useState(false);
  if (waits) {
    const days = bookableDays(flow.page, flow.zone, clock);
    return <JoinOnDemand flow={flow} firstDay={day ?? days.today} {...days} onBack={() => setWaits(false)} />;
  }
  const pick = (nextDay: string, slot: Slot | null) =>
    navigate({ step: 'time', day: nextDay, start: slot?.start ?? null }, { replace: true });
  return (
    <>
      <StepHeading text={t('time.title')} />
      <SlotPicker
        source={slotSourceOf(flow, clock, staffOf(flow))}
        day={day}
        start={start}
        onPick={pick}
        onTryAnyone={
          staffOf(flow) !== null
            ? () => navigate({ staff: anyone, day: null, start: null }, { replace: true })
            : undefined
        }
      />
      {flow.headcount === 1 && (
        <button type="button" className="button quiet wide" onClick={() => setWaits(true)}>
          {t('time.wait')}
        </button>
      )}
      <ActionBar flow={flow} disabled={start === null} onContinue={() => navigate({ step: 'details' })} />
    </>
  );
}
