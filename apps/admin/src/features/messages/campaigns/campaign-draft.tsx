import { Button, Group, Stack, Tabs } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { campaignsApi, type Campaign } from '../../../shared/api/campaigns-api.js';
import { useRefresh } from '../../../shared/api/use-refresh.js';
import { useMay } from '../../../shared/session/use-session.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { offerUndo } from '../../../shared/undo/undo-toast.js';
import { CampaignAudience } from './campaign-audience.js';
import { CampaignCheck } from './campaign-check.js';
import { CampaignSend } from './campaign-send.js';
import { campaignChange, type CampaignValues, campaignValues } from './campaign-values.js';
import { CampaignWords } from './campaign-words.js';

interface CampaignDraftProps {
  readonly campaign: Campaign;
  readonly onGone: () => void;
}

const steps = ['audience', 'words', 'check', 'send'] as const;

function useDraft({ campaign, onGone }: CampaignDraftProps) {
  const { t } = useTranslation('campaigns');
  const refresh = useRefresh();
  const save = useMutation({
    mutationFn: (values: CampaignValues) => campaignsApi.change(campaign, campaignChange(values)),
    meta: { quiet: true },
    onSettled: () => refresh('campaign'),
  });
  const remove = useMutation({
    mutationFn: () => campaignsApi.remove(campaign),
    onSuccess: async () => {
      onGone();
      await refresh('campaign');
      offerUndo(t('removed', { name: campaign.name }), async () => {
        const { name } = campaign;
        await campaignsApi.add({ ...campaignChange(campaignValues(campaign)), name });
        await refresh('campaign');
      });
    },
  });
  return { save, remove };
}

/** A campaign that is being written, step by step; each step keeps what was written before the next is shown. */
export function CampaignDraft(props: CampaignDraftProps) {
  const { campaign } = props;
  const { t } = useTranslation(['campaigns', 'common']);
  const may = useMay('messages:write');
  const { save, remove } = useDraft(props);
  const form = useForm<CampaignValues>({ initialValues: campaignValues(campaign) });
  const keep = async () => {
    if (!may || !form.isDirty()) return;
    const values = form.getValues();
    await save.mutateAsync(values);
    form.resetDirty(values);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep().catch(() => undefined);
      }}
    >
      <Stack>
        <ProblemAlert error={save.error} />
        <Tabs defaultValue="audience" keepMounted={false} onChange={() => void keep().catch(() => undefined)}>
          <Tabs.List mb="md">
            {steps.map((step) => (
              <Tabs.Tab key={step} value={step}>
                {t(`steps.${step}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="audience">
            <CampaignAudience form={form} />
          </Tabs.Panel>
          <Tabs.Panel value="words">
            <CampaignWords form={form} />
          </Tabs.Panel>
          <Tabs.Panel value="check">
            <CampaignCheck campaign={campaign} />
          </Tabs.Panel>
          <Tabs.Panel value="send">
            <CampaignSend campaign={campaign} />
          </Tabs.Panel>
        </Tabs>
        {may && (
          <Group justify="space-between">
            <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('remove')}
            </Button>
            <Button type="submit" variant="default" loading={save.isPending} disabled={!form.isDirty()}>
              {t('common:save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
