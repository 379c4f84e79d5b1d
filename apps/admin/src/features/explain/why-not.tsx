import { Button, Paper, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitQuery } from '../../shared/api/types/booking.js';
import type { Day } from '../../shared/api/types/shared-words.js';
import { useBusiness } from '../../shared/session/use-session.js';
import { instantAt, parseClock } from '../../shared/time/zoned.js';
import { ExplanationText } from './explanation-text.js';
import classes from './why-not.module.css';

interface WhyNotProps {
  /** What is being booked; no visit where a service is not chosen. */
  readonly wish: { readonly visit: VisitQuery | null; readonly day: Day; readonly time: string };
  readonly onPick: (next: { readonly day: Day; readonly time: string }) => void;
  /** Called when a link leads away to the thing in the way. */
  readonly onLeave: () => void;
}

/** The question beside a time, and its answer: which rule or which thing keeps clients from booking it. */
export function WhyNot({ wish, onPick, onLeave }: WhyNotProps) {
  const { t } = useTranslation('explain');
  const { timeZone } = useBusiness();
  const [asked, setAsked] = useState(false);
  const id = useId();
  const { visit, day, time } = wish;
  const minute = parseClock(time);
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconHelpCircle size={16} aria-hidden />}
        aria-expanded={asked}
        aria-controls={id}
        onClick={() => setAsked(!asked)}
      >
        {t(asked ? 'hide' : 'ask')}
      </Button>
      <div id={id} aria-live="polite">
        {asked && (
          <Paper withBorder p="sm" mt={6} className={classes.answer} role="region" aria-label={t('label')} tabIndex={0}>
            {visit !== null && minute !== null ? (
              <ExplanationText
                query={{ ...visit, start: instantAt(day, minute, timeZone) }}
                onPick={onPick}
                onLeave={onLeave}
              />
            ) : (
              <Text size="sm">{t('missing')}</Text>
            )}
          </Paper>
        )}
      </div>
    </div>
  );
}
