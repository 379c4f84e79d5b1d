import { Button, Code, Group, SimpleGrid, Stack, Text, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messagesApi } from '../../shared/api/messages-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Template } from '../../shared/api/types/messages.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { MessagePage } from './message-page.js';

function useTemplateChanges(template: Template) {
  const { t } = useTranslation('messages');
  const refresh = useRefresh();
  const latest = async () => {
    const { data } = await messagesApi.templates();
    return data.find(({ id }) => id === template.id) ?? template;
  };
  const restore = async () => {
    const now = await latest();
    if (template.isDefault) await messagesApi.resetTemplate(now);
    else await messagesApi.saveTemplate(now, template);
    await refresh('template');
  };
  const save = useMutation({
    mutationFn: (text: { subject: string; body: string }) => messagesApi.saveTemplate(template, text),
    meta: { quiet: true },
    onSuccess: () => offerUndo(t('text.saved'), restore),
    onSettled: () => refresh('template'),
  });
  const reset = useMutation({
    mutationFn: () => messagesApi.resetTemplate(template),
    onSuccess: () => offerUndo(t('text.wasReset'), restore),
    onSettled: () => refresh('template'),
  });
  return { save, reset };
}

interface PreviewProps {
  readonly template: Template;
  readonly subject: string;
  readonly body: string;
}

function Preview({ template: { kind, locale }, subject, body }: PreviewProps) {
  const { t } = useTranslation('messages');
  const [input] = useDebouncedValue({ kind, locale, subject, body }, 400);
  const { data, error } = useQuery({
    queryKey: keys.templatePreview(input),
    queryFn: () => messagesApi.preview(input),
    enabled: input.subject.trim() !== '' && input.body.trim() !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t('text.preview')}
      </Text>
      <ProblemAlert error={error} />
      {data && (
        <>
          <Text size="sm">{data.subject}</Text>
          <MessagePage title={t('text.preview')} html={data.html} />
        </>
      )}
    </Stack>
  );
}

interface VariablesProps {
  readonly template: Template;
  readonly onInsert: (text: string) => void;
}

function Variables({ template, onInsert }: VariablesProps) {
  const { t } = useTranslation('messages');
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {t('text.variables')}
      </Text>
      <Group gap={6}>
        {template.variables.map(({ name, sample }) => (
          <UnstyledButton key={name} title={sample} onClick={() => onInsert(`{{${name}}}`)}>
            <Code fz={13}>{`{{${name}}}`}</Code>
          </UnstyledButton>
        ))}
      </Group>
    </Stack>
  );
}

/** One text in one language, beside what the reader gets. */
export function TemplateEditor({ template }: { readonly template: Template }) {
  const { t } = useTranslation(['messages', 'common']);
  const may = useMay('messages:write');
  const [subject, setSubject] = useState(template.subject);
  const [body, setBody] = useState(template.body);
  const bodyBox = useRef<HTMLTextAreaElement>(null);
  const { save, reset } = useTemplateChanges(template);
  const changed = subject !== template.subject || body !== template.body;
  const insert = (text: string) => {
    const box = bodyBox.current;
    const at = box?.selectionStart ?? body.length;
    setBody(body.slice(0, at) + text + body.slice(box?.selectionEnd ?? at));
    box?.focus();
  };
  return (
    <SectionCard
      title={t(`kind.${template.kind}`)}
      note={template.isDefault ? t('text.default') : t('text.own')}
      action={
        may &&
        !template.isDefault && (
          <Button variant="default" loading={reset.isPending} onClick={() => reset.mutate()}>
            {t('text.reset')}
          </Button>
        )
      }
    >
      <SimpleGrid cols={{ base: 1, md: 2 }} p="md" spacing="lg">
        <Stack>
          <ProblemAlert error={save.error} />
          <TextInput
            label={t('text.subject')}
            readOnly={!may}
            value={subject}
            onChange={({ currentTarget }) => setSubject(currentTarget.value)}
          />
          <Textarea
            ref={bodyBox}
            label={t('text.body')}
            description={t('text.bodyHint', { url: '{{url}}' })}
            autosize
            minRows={10}
            readOnly={!may}
            value={body}
            onChange={({ currentTarget }) => setBody(currentTarget.value)}
          />
          {may && <Variables template={template} onInsert={insert} />}
          {may && (
            <Group>
              <Button disabled={!changed} loading={save.isPending} onClick={() => save.mutate({ subject, body })}>
                {t('common:save')}
              </Button>
              {changed && (
                <Button
                  variant="default"
                  onClick={() => {
                    setSubject(template.subject);
                    setBody(template.body);
                  }}
                >
                  {t('common:cancel')}
                </Button>
              )}
            </Group>
          )}
        </Stack>
        <Preview template={template} subject={subject} body={body} />
      </SimpleGrid>
    </SectionCard>
  );
}
