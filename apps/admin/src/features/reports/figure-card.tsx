import { ActionIcon, Card, Group, Popover, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './figure-card.module.css';

export interface FigureFace {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** What it is made of: "12 of 40". */
  readonly parts?: string;
  /** Beside the days compared with: "+12 %" or "was 300". */
  readonly change?: string;
  /** Too few cases to say much. */
  readonly few?: boolean;
  readonly definition: string;
}

/** One figure, what it is made of, how it has changed, and what it means. */
export function FigureCard({ label, value, parts, change, few, definition }: FigureFace) {
  const { t } = useTranslation('reports');
  return (
    <Card component="section" aria-label={label} className={classes.card} padding="sm">
      <Group justify="space-between" wrap="nowrap" gap={4}>
        <Text size="sm" c="dimmed">
          {label}
        </Text>
        <Popover width={260} position="bottom-end">
          <Popover.Target>
            <ActionIcon variant="subtle" color="gray" size="md" aria-label={t('meaning', { label })}>
              <IconInfoCircle size={16} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Text size="sm">{definition}</Text>
          </Popover.Dropdown>
        </Popover>
      </Group>
      <span className={`${classes.value} sg-figures`}>{few ? t('few') : value}</span>
      {parts && (
        <Text size="sm" c="dimmed">
          {parts}
        </Text>
      )}
      {change && <Text size="sm">{change}</Text>}
    </Card>
  );
}
