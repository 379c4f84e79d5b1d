import { Badge, Group, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Archive } from '../../shared/api/types/moving.js';
import { useFormat } from '../../shared/format/use-format.js';

export const isMoving = ({ state }: Archive) => ['waiting', 'packing', 'unpacking'].includes(state);

interface ArchiveRowProps {
  readonly archive: Archive;
  readonly children?: ReactNode;
}

/** A packed business: what it is, how far it is, and what can be done with it. */
export function ArchiveRow({ archive, children }: ArchiveRowProps) {
  const { t } = useTranslation('moving');
  const format = useFormat();
  const { name, state, progress, contents, problem } = archive;
  const share = progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  const rows = t('rows', { done: format.number(progress.done), total: format.number(progress.total) });
  return (
    <Stack gap="xs" p="md" style={{ borderTop: '1px solid var(--sg-hairline)' }}>
      <Group justify="space-between" gap="xs">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }} flex="1 1 200px">
          {name}
        </Text>
        <Badge variant={state === 'failed' ? 'light' : 'default'} color={state === 'failed' ? 'red' : 'fir'}>
          {t(`state.${state}`)}
        </Badge>
      </Group>
      {contents && (
        <Text size="sm" c="dimmed">
          {t('contents', {
            business: contents.business,
            at: format.dateTime(contents.createdAt),
            rows: format.number(contents.rows),
          })}
        </Text>
      )}
      {isMoving(archive) && (
        <>
          <Progress value={share * 100} size="lg" animated aria-label={t('progress')} />
          <Text size="sm" className="sg-figures">
            {rows}
          </Text>
        </>
      )}
      {(problem === 'archive_unreadable' || problem === 'archive_failed') && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t(`problem.${problem}`)}
        </Text>
      )}
      {children}
    </Stack>
  );
}
