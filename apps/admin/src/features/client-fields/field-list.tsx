import { ActionIcon, Anchor, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientField, clientFieldsApi } from '../../shared/api/client-fields-api.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useMay } from '../../shared/session/use-session.js';
import { showProblem } from '../../shared/ui/show-problem.js';
import classes from '../questions/question-list.module.css';

interface FieldListProps {
  readonly fields: readonly ClientField[];
  readonly onOpen: (field: ClientField) => void;
}

/** Fields in their order, moved by the arrows beside them. */
export function FieldList({ fields, onOpen }: FieldListProps) {
  const { t } = useTranslation(['clientFields', 'questions']);
  const may = useMay('setup:write');
  const refresh = useRefresh();
  const [said, setSaid] = useState('');
  const arrange = useMutation({
    mutationFn: (ids: string[]) => clientFieldsApi.arrange(ids),
    onError: showProblem,
    onSettled: () => refresh('client'),
  });
  const move = (from: number, to: number) => {
    const ids = fields.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    arrange.mutate(ids);
    setSaid(t('questions:moved', { wording: fields[from]!.name, place: to + 1 }));
  };
  const step = (at: number, by: -1 | 1) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      disabled={arrange.isPending || at + by < 0 || at + by >= fields.length}
      aria-label={`${t(by < 0 ? 'questions:up' : 'questions:down')}: ${fields[at]!.name}`}
      onClick={() => move(at, at + by)}
    >
      {by < 0 ? <IconArrowUp size={16} /> : <IconArrowDown size={16} />}
    </ActionIcon>
  );
  return (
    <>
      <ol className={classes.list}>
        {fields.map((field, at) => (
          <li key={field.id} className={classes.row}>
            <div className={classes.words}>
              {may ? (
                <Anchor component="button" type="button" ta="start" fw={600} c="inherit" onClick={() => onOpen(field)}>
                  {field.name}
                </Anchor>
              ) : (
                <Text fw={600}>{field.name}</Text>
              )}
              <Text size="sm" c="dimmed">
                {[field.form, t(`questions:kinds.${field.kind}`)].filter(Boolean).join(' · ')}
              </Text>
            </div>
            {may && (
              <Group gap={0} wrap="nowrap">
                {step(at, -1)}
                {step(at, 1)}
              </Group>
            )}
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
