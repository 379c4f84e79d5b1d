import { Button, Fieldset, Group, MultiSelect, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { messagesApi } from '../../../shared/api/messages-api.js';
import { keys } from '../../../shared/api/query-keys.js';
import { setupApi } from '../../../shared/api/setup-api.js';
import type { Automation } from '../../../shared/api/types/messages.js';
import { useRefresh } from '../../../shared/api/use-refresh.js';
import { useMay } from '../../../shared/session/use-session.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { offerUndo } from '../../../shared/undo/undo-toast.js';
import { AutomationSegment } from './automation-segment.js';
import { AutomationTiming } from './automation-timing.js';
import { type AutomationValues, changeOf, channelOrders, valuesOf } from './automation-values.js';
import { allOf, useAutomationChange } from './use-automation-change.js';
import { useAutomationName } from './use-automation-name.js';

interface FormProps {
  readonly automation: Automation;
  readonly onDone: () => void;
}

const pick = (list: readonly { id: string; name: string }[] | undefined) =>
  (list ?? []).map(({ id, name }) => ({ value: id, label: name }));

function useRemoval({ automation, onDone }: FormProps) {
  const { t } = useTranslation('automations');
  const refresh = useRefresh();
  const nameOf = useAutomationName();
  return useMutation({
    mutationFn: () => messagesApi.removeAutomation(automation),
    onSuccess: async () => {
      onDone();
      await refresh('automation');
      offerUndo(t('removed', { name: nameOf(automation) }), async () => {
        await messagesApi.addAutomation({ kind: automation.kind, ...allOf(automation) });
        await refresh('automation');
      });
    },
  });
}

/** When, to whom, by which way, and whom to hold back. */
export function AutomationForm(props: FormProps) {
  const { automation, onDone } = props;
  const { t } = useTranslation(['automations', 'common']);
  const may = useMay('messages:write');
  const services = useQuery({ queryKey: keys.services, queryFn: setupApi.services });
  const locations = useQuery({ queryKey: keys.locations, queryFn: setupApi.locations });
  const change = useAutomationChange(automation);
  const remove = useRemoval(props);
  const form = useForm<AutomationValues>({ initialValues: valuesOf(automation) });
  const { serviceIds, locationIds } = form.values;
  const aboutNoVisit = ['expected_again', 'stayed_away', 'birthday', 'season'].includes(automation.trigger);
  return (
    <form noValidate onSubmit={form.onSubmit((values) => change.mutate(changeOf(values), { onSuccess: onDone }))}>
      <Stack>
        <Text size="sm">{t(`about.${automation.kind}`)}</Text>
        <ProblemAlert error={change.error} />
        {!automation.standard && (
          <TextInput
            label={t('name')}
            placeholder={t('namePlaceholder')}
            maxLength={80}
            {...form.getInputProps('name')}
          />
        )}
        <AutomationTiming automation={automation} form={form} />
        <Fieldset legend={t('forWhom')}>
          <Stack>
            {aboutNoVisit && <Text size="sm">{t('lastVisit')}</Text>}
            <MultiSelect
              label={t('services')}
              placeholder={serviceIds.length === 0 ? t('allServices') : undefined}
              data={pick(services.data?.data)}
              searchable
              clearable
              {...form.getInputProps('serviceIds')}
            />
            <MultiSelect
              label={t('locations')}
              placeholder={locationIds.length === 0 ? t('allLocations') : undefined}
              data={pick(locations.data?.data)}
              clearable
              {...form.getInputProps('locationIds')}
            />
            <AutomationSegment {...form.getInputProps('segmentId')} />
          </Stack>
        </Fieldset>
        <NativeSelect
          label={t('channels')}
          data={channelOrders.map((order) => ({ value: order, label: t(`channel.${order}`) }))}
          {...form.getInputProps('channels')}
        />
        <NumberInput
          label={t('holdout')}
          description={t('holdoutHint')}
          min={0}
          max={90}
          allowDecimal={false}
          {...form.getInputProps('holdoutPercent')}
        />
        {may && (
          <Group justify="space-between">
            {automation.standard ? (
              <span />
            ) : (
              <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
                {t('remove')}
              </Button>
            )}
            <Button type="submit" loading={change.isPending}>
              {t('common:save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
