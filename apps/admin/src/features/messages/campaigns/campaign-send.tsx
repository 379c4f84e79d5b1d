import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../../shared/api/campaigns-api.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useNow } from '../../../shared/session/use-now.js';
import { useBusiness } from '../../../shared/session/use-session.js';
import { addDays } from '../../../shared/time/days.js';
import { instantAt, parseClock } from '../../../shared/time/zoned.js';
import { ClockField } from '../../../shared/ui/clock-field.js';
import { DayInput } from '../../../shared/ui/day-input.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { useCampaignStep } from './use-campaign-step.js';

/** Now or at a time; who gets it is looked at again as each message leaves. */
export function CampaignSend({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation('campaigns');
  const { timeZone } = useBusiness();
  const today = useFormat().dayOf(useNow());
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [day, setDay] = useState(addDays(today, 1));
  const [time, setTime] = useState('10:00');
  const step = useCampaignStep(campaign);
  const startsAt = when === 'later' ? instantAt(day, parseClock(time) ?? 0, timeZone) : undefined;
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('when')}
        value={when}
        onChange={(value) => setWhen(value as 'now' | 'later')}
        data={[
          { value: 'now', label: t('now') },
          { value: 'later', label: t('later') },
        ]}
      />
      {when === 'later' && (
        <Group align="flex-end">
          <DayInput label={t('day')} value={day} minDate={today} onChange={setDay} />
          <ClockField label={t('time')} value={time} onChange={setTime} />
        </Group>
      )}
      <Text size="sm">{t('sendNote')}</Text>
      <ProblemAlert error={step.error} />
      <Group justify="flex-end">
        <Button loading={step.isPending} onClick={() => step.mutate({ step: 'schedule', startsAt })}>
          {t(when === 'now' ? 'send' : 'schedule')}
        </Button>
      </Group>
    </Stack>
  );
}
