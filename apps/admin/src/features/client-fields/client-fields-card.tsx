import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  clientFieldsApi,
  type FieldValue,
  type FilledField,
  type WrittenFieldValue,
} from '../../shared/api/client-fields-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Client } from '../../shared/api/types/crm.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { AnswerField } from '../questions/answer-field.js';
import { useAnswerText } from '../questions/use-answer-text.js';

/** The fields by the form they stand in, in the order of the first of each. */
function byForm(fields: readonly FilledField[]): [string | null, FilledField[]][] {
  const forms = new Map<string | null, FilledField[]>();
  for (const field of fields) forms.set(field.form, [...(forms.get(field.form) ?? []), field]);
  return [...forms];
}

function Shown({ fields }: { readonly fields: readonly FilledField[] }) {
  const { t } = useTranslation('clientFields');
  const textOf = useAnswerText();
  const filled = fields.filter(({ value }) => value !== null);
  if (filled.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('nothing')}
      </Text>
    );
  return byForm(filled).map(([form, own]) => (
    <div key={form ?? ''}>
      {form && (
        <Text size="sm" fw={600} mb={4}>
          {form}
        </Text>
      )}
      <Stack component="dl" gap="xs" m={0}>
        {own.map(({ id, name, kind, value }) => (
          <div key={id}>
            <Text component="dt" size="sm" c="dimmed">
              {name}
            </Text>
            <Text component="dd" m={0} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {textOf({ kind, value })}
            </Text>
          </div>
        ))}
      </Stack>
    </div>
  ));
}

interface FillProps {
  readonly clientId: string;
  readonly fields: readonly FilledField[];
  readonly onClose: () => void;
}

const written = (fields: readonly FilledField[]): WrittenFieldValue[] =>
  fields.map(({ id, value }) => ({ fieldId: id, value }));

function Fill({ clientId, fields, onClose }: FillProps) {
  const { t } = useTranslation(['clientFields', 'common']);
  const refresh = useRefresh();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, FieldValue | null>>(new Map());
  const save = useMutation({
    mutationFn: () =>
      clientFieldsApi.write(
        clientId,
        [...drafts].map(([fieldId, value]) => ({ fieldId, value })),
      ),
    meta: { quiet: true },
    onSuccess: async () => {
      const before = written(fields.filter(({ id }) => drafts.has(id)));
      onClose();
      offerUndo(t('saved'), async () => {
        await clientFieldsApi.write(clientId, before);
        await refresh('client');
      });
      await refresh('client');
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack gap="md">
        <ProblemAlert error={save.error} />
        {byForm(fields).map(([form, own]) => (
          <Stack key={form ?? ''} gap="sm">
            {form && (
              <Text size="sm" fw={600}>
                {form}
              </Text>
            )}
            {own.map(({ id, name, help, kind, options, value }) => (
              <AnswerField
                key={id}
                question={{ wording: name, kind, options }}
                note={help ?? undefined}
                value={drafts.has(id) ? (drafts.get(id) ?? null) : value}
                onChange={(next) => setDrafts(new Map(drafts).set(id, next))}
              />
            ))}
          </Stack>
        ))}
        <Group justify="flex-end">
          <Button variant="subtle" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={drafts.size === 0}>
            {t('common:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What stands about a client in the fields of the business's own; nothing where it has none. */
export function ClientFieldsCard({ client }: { readonly client: Client }) {
  const { t } = useTranslation(['clientFields', 'common']);
  const may = useMay('clients:write') && !client.erased;
  const [filling, setFilling] = useState(false);
  const { data } = useQuery({ queryKey: keys.filledFields(client.id), queryFn: () => clientFieldsApi.of(client.id) });
  if (!data || data.data.length === 0) return null;
  const edit = may && !filling && (
    <Button variant="default" size="compact-md" onClick={() => setFilling(true)}>
      {t('common:edit')}
    </Button>
  );
  return (
    <SectionCard title={t('title')} action={edit}>
      <Stack gap="md" p="md">
        {filling ? (
          <Fill clientId={client.id} fields={data.data} onClose={() => setFilling(false)} />
        ) : (
          <Shown fields={data.data} />
        )}
      </Stack>
    </SectionCard>
  );
}
