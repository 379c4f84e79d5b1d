import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Automation } from '../../../shared/api/types/messages.js';
import { SectionCard } from '../../../shared/ui/section-card.js';
import { grouped } from './automation-groups.js';
import classes from './sequence.module.css';
import { useAutomationName } from './use-automation-name.js';
import { useDelay } from './use-delay.js';

interface SequenceProps {
  readonly automations: readonly Automation[];
  readonly onChoose: (id: string) => void;
}

/** What happens between the messages. */
function Point({ label }: { readonly label: string }) {
  return (
    <li className={classes.step}>
      <span className={classes.dot} data-point aria-hidden />
      <Text size="sm" fw={700} px={4} py={4}>
        {label}
      </Text>
    </li>
  );
}

function Step({ automation, onChoose }: { readonly automation: Automation; readonly onChoose: () => void }) {
  const { t } = useTranslation('automations');
  const nameOf = useAutomationName();
  const delayOf = useDelay();
  return (
    <li className={classes.step}>
      <span className={classes.dot} data-on={automation.enabled || undefined} aria-hidden />
      <UnstyledButton className={classes.button} onClick={onChoose}>
        <Text size="sm" fw={600} component="span" display="block">
          {nameOf(automation)}
        </Text>
        <Text size="xs" c="dimmed" component="span" display="block">
          {automation.enabled ? delayOf(automation) : t('off')}
        </Text>
      </UnstyledButton>
    </li>
  );
}

/** The way of a client from the booking to the day they would be missed, in one lane. */
export function AutomationSequence({ automations, onChoose }: SequenceProps) {
  const { t } = useTranslation('automations');
  const groups = grouped(automations);
  const steps = (group: 'visit' | 'after' | 'away') =>
    groups.get(group)?.map((one) => <Step key={one.id} automation={one} onChoose={() => onChoose(one.id)} />);
  return (
    <SectionCard title={t('picture')} note={t('pictureNote')}>
      <ol className={classes.lane}>
        <Point label={t('point.booking')} />
        {steps('visit')}
        <Point label={t('point.visit')} />
        {steps('after')}
        {steps('away')}
      </ol>
    </SectionCard>
  );
}
