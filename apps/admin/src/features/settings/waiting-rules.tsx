import { Button, Group, NumberInput, Stack, Switch, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { settingsApi } from '../../shared/api/settings-api.js';
import type { Policies } from '../../shared/api/types/set-up.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { UnsavedGuard } from '../../shared/ui/unsaved-guard.js';
import { useFieldErrors } from '../../shared/ui/use-field-errors.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

type Rules = Pick<Policies, 'autoOffer' | 'offerMinutes' | 'promoteUntilHoursBefore'>;

function useSaveRules(policies: Policies) {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  const put = (after: Policies) => queryClient.setQueryData(keys.policies, after);
  return useMutation({
    mutationFn: (rules: Rules) => settingsApi.changePolicies(policies, rules),
    meta: { quiet: true },
    onSuccess: (after) => {
      put(after);
      const { autoOffer, offerMinutes, promoteUntilHoursBefore } = policies;
      offerUndo(t('saved'), async () => {
        put(await settingsApi.changePolicies(after, { autoOffer, offerMinutes, promoteUntilHoursBefore }));
      });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: keys.policies }),
  });
}

/** How freed time is offered to those who wait: by itself or by hand, and how long they may think about it. */
export function WaitingRules({ policies }: { readonly policies: Policies }) {
  const { t } = useTranslation(['waitlist', 'common']);
  const may = useMay('setup:write');
  const { autoOffer, offerMinutes, promoteUntilHoursBefore } = policies;
  const form = useForm<Rules>({ initialValues: { autoOffer, offerMinutes, promoteUntilHoursBefore } });
  const save = useSaveRules(policies);
  useFieldErrors(save.error, form.setErrors);
  return (
    <SectionCard title={t('title')}>
      <form noValidate onSubmit={form.onSubmit((rules) => save.mutate(rules))}>
        <UnsavedGuard when={form.isDirty() && !save.isPending} />
        <fieldset disabled={!may} style={{ border: 0, margin: 0, padding: 16, minWidth: 0 }}>
          <Stack>
            <ProblemAlert error={save.error} />
            <Switch
              label={t('rules.auto')}
              description={t('rules.autoHint')}
              {...form.getInputProps('autoOffer', { type: 'checkbox' })}
            />
            <NumberInput
              label={t('rules.minutes')}
              description={t('rules.minutesHint')}
              allowDecimal={false}
              allowNegative={false}
              min={5}
              max={10_080}
              maw={320}
              {...form.getInputProps('offerMinutes')}
            />
            <NumberInput
              label={t('rules.promote')}
              description={t('rules.promoteHint')}
              allowDecimal={false}
              allowNegative={false}
              min={0}
              max={720}
              maw={320}
              {...form.getInputProps('promoteUntilHoursBefore')}
            />
            <Text size="sm" c="dimmed">
              {t('rules.order')}
            </Text>
            {may && (
              <Group justify="flex-end">
                <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
                  {t('rules.save')}
                </Button>
              </Group>
            )}
          </Stack>
        </fieldset>
      </form>
    </SectionCard>
  );
}
