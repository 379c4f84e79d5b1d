import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { privacyApi, type RetentionRule } from '../../shared/api/privacy-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useMay } from '../../shared/session/use-session.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { showProblem } from '../../shared/ui/show-problem.js';

const words = { leads: 'leads', idle: 'idle', messages: 'messagesKept', sensitive_notes: 'sensitiveKept' } as const;
const least = 30;
const most = 7300;

const isTold = (kind: string): kind is keyof typeof words => kind in words;

interface RuleFieldProps {
  readonly kind: keyof typeof words;
  readonly days: number | null;
  readonly onChange: (days: number | null) => void;
}

function RuleField({ kind, days, onChange }: RuleFieldProps) {
  const { t } = useTranslation('privacy');
  const [asked] = useDebouncedValue(days, 300);
  const sound = asked !== null && asked >= least && asked <= most;
  const { data } = useQuery({
    queryKey: keys.retentionPreview(kind, asked ?? 0),
    queryFn: () => privacyApi.previewRetention(kind, asked ?? least),
    enabled: sound,
  });
  return (
    <NumberInput
      label={t(words[kind])}
      description={sound && data ? t('wouldGo', { count: data.count }) : t('daysHint')}
      suffix={` ${t('days').toLowerCase()}`}
      min={least}
      max={most}
      allowDecimal={false}
      value={days ?? ''}
      onChange={(value) => onChange(typeof value === 'number' ? value : null)}
    />
  );
}

function Rules({ rules }: { readonly rules: readonly RetentionRule[] }) {
  const { t } = useTranslation(['privacy', 'common']);
  const queryClient = useQueryClient();
  const [drafts, setDrafts] = useState(rules);
  const save = useMutation({
    mutationFn: () => privacyApi.setRetention([...drafts]),
    onSuccess: (saved) => {
      queryClient.setQueryData(keys.retention, saved);
      notifications.show({ message: t('saved') });
    },
    onError: showProblem,
  });
  const put = (kind: string, days: number | null) =>
    setDrafts(drafts.map((one) => (one.kind === kind ? { ...one, days } : one)));
  return (
    <Stack p="md" gap="sm" maw={420}>
      {drafts.map(
        ({ kind, days }) =>
          isTold(kind) && <RuleField key={kind} kind={kind} days={days} onChange={(next) => put(kind, next)} />,
      )}
      <Group justify="flex-end">
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {t('common:save')}
        </Button>
      </Group>
    </Stack>
  );
}

/** For how long the business keeps what, with how much would go. */
export function RetentionCard() {
  const { t } = useTranslation('privacy');
  const may = useMay('privacy:write');
  const { data, error } = useQuery({ queryKey: keys.retention, queryFn: privacyApi.retention, enabled: may });
  if (!may || error) return null;
  return (
    <SectionCard title={t('keepTitle')} note={t('keepText')}>
      {data ? <Rules rules={data.data} /> : <Text p="md">…</Text>}
    </SectionCard>
  );
}
