import { Card, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './section-card.module.css';

interface SectionCardProps {
  readonly title: string;
  readonly note?: string;
  readonly count?: number;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A titled card with a list in it. */
export function SectionCard({ title, note, count, action, children }: SectionCardProps) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} padding={0}>
      <Group justify="space-between" px="md" py="sm" wrap="nowrap" className={classes.head}>
        <div>
          <Title order={2} id={id} fz={16}>
            {title}
            {count !== undefined && (
              <Text component="span" c="dimmed" fw={400} ml={8}>
                {count}
              </Text>
            )}
          </Title>
          {note && (
            <Text size="sm" c="dimmed">
              {note}
            </Text>
          )}
        </div>
        {action}
      </Group>
      {children}
    </Card>
  );
}
