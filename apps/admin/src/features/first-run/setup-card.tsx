import { Anchor, Card, CloseButton, Group, RingProgress, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { identityApi } from '../../shared/api/identity-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useMay } from '../../shared/session/use-session.js';
import classes from './setup-card.module.css';
import { setupTargets } from './setup-targets.js';

/** What is left to set up, ticked by the server as it happens; each line leads to its place. */
export function SetupCard() {
  const { t } = useTranslation(['firstRun', 'common']);
  const may = useMay('setup:write');
  const queryClient = useQueryClient();
  const { data } = useQuery({ queryKey: keys.setup, queryFn: identityApi.setup, enabled: may });
  const dismiss = useMutation({
    mutationFn: () => identityApi.dismissSetup(true),
    onSuccess: async () => {
      notifications.show({ message: t('check.hidden') });
      await queryClient.invalidateQueries({ queryKey: keys.setup });
    },
  });
  if (!data || data.dismissed) return null;
  const done = data.items.filter((item) => item.done).length;
  const total = data.items.length;
  return (
    <Card component="section" p="lg" aria-label={t('check.title')}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Group gap="md">
          <RingProgress
            size={72}
            thickness={7}
            roundCaps
            sections={[{ value: (done / total) * 100, color: 'fir' }]}
            label={
              <Text ta="center" size="sm" fw={600} aria-hidden>
                {done}/{total}
              </Text>
            }
          />
          <Stack gap={2}>
            <Title order={2}>{t('check.title')}</Title>
            <Text size="sm" c="dimmed">
              {t('check.progress', { done, total })}
            </Text>
          </Stack>
        </Group>
        <CloseButton aria-label={t('check.dismiss')} onClick={() => dismiss.mutate()} />
      </Group>
      <ul className={classes.items}>
        {data.items.map(({ key, done: isDone }) => (
          <li key={key} data-done={isDone || undefined}>
            {isDone ? <IconCircleCheckFilled size={20} aria-hidden /> : <IconCircle size={20} aria-hidden />}
            <Anchor size="sm" c="inherit" renderRoot={(props) => <Link to={setupTargets[key]} {...props} />}>
              {t(`check.item.${key}`)}
            </Anchor>
            {isDone && <VisuallyHidden>{t('check.done')}</VisuallyHidden>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
