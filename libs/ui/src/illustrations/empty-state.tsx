import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';
import { type DrawingName, LineDrawing } from './line-drawing.js';

interface EmptyStateProps {
  readonly drawing: DrawingName;
  /** One sentence: what will be here, or why nothing is. */
  readonly text: string;
  /** One action, at most. */
  readonly action?: ReactNode;
}

/** What a screen or card shows when there is nothing to show. */
export function EmptyState({ drawing, text, action }: EmptyStateProps) {
  return (
    <Stack align="center" gap="sm" py="xl" px="md" className={classes.root}>
      <LineDrawing name={drawing} />
      <Text c="dimmed" ta="center" maw={360}>
        {text}
      </Text>
      {action}
    </Stack>
  );
}
