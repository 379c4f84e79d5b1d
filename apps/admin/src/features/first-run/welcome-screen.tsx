import { Button, Checkbox, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { LineDrawing } from '@stamgast/ui';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBusiness, useSession } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { AuthCard } from '../auth/auth-card.js';
import { type BusinessKind, businessKinds, starterKeys } from './starter-services.js';
import { useBegin } from './use-begin.js';
import classes from './welcome-screen.module.css';

interface WayProps {
  readonly drawing: 'chair' | 'calendar';
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Way({ drawing, title, text, children }: WayProps) {
  return (
    <Stack className={classes.way} gap="xs">
      <LineDrawing name={drawing} />
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed" flex={1}>
        {text}
      </Text>
      {children}
    </Stack>
  );
}

/** The first minute: what kind of place it is, and what to begin with. */
export function WelcomeScreen() {
  const { t } = useTranslation('firstRun');
  const { account } = useSession();
  const phone = usePhone();
  const business = useBusiness();
  const navigate = useNavigate();
  const [kind, setKind] = useState<BusinessKind>('salon');
  const [goToday] = useState(() => () => void navigate({ to: '/' }));
  const [withServices, setWithServices] = useState(true);
  const begin = useBegin(kind, withServices, goToday);
  const names = starterKeys.map((key) => t(`starter.${kind}.${key}`)).join(', ');
  return (
    <AuthCard
      wide
      title={t('welcome.title', { name: account.name.split(' ')[0] })}
      text={t('welcome.text', { business: business.name })}
    >
      <Stack gap="lg">
        <div>
          <Text size="sm" fw={600} mb={6} id="kind">
            {t('kind.label')}
          </Text>
          <SegmentedControl
            aria-labelledby="kind"
            fullWidth
            orientation={phone ? 'vertical' : 'horizontal'}
            data={businessKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
        </div>
        <ProblemAlert error={begin.error} />
        <Way drawing="calendar" title={t('empty.title')} text={t('empty.text')}>
          <Checkbox
            label={t('starter.add')}
            description={t('starter.hint', { names })}
            checked={withServices}
            onChange={({ currentTarget }) => setWithServices(currentTarget.checked)}
          />
          <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
            {t('empty.action')}
          </Button>
        </Way>
      </Stack>
    </AuthCard>
  );
}
