import { Button, Code, Group, SimpleGrid, Stack, Text, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
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
import { showProblem } from '../../shared/ui/show-problem.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { MessagePage } from './message-page.js';
import { SmsLook } from './sms-look.js';

interface TemplateText {
  readonly subject: string;
  readonly body: string;
  readonly sms: string | null;
}

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
    mutationFn: (text: TemplateText) => messagesApi.saveTemplate(template, text),
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
  readonly sms: string | null;
}

function Preview({ template: { kind, locale }, subject, body, sms }: PreviewProps) {
  const { t } = useTranslation('messages');
  const [input] = useDebouncedValue({ kind, locale, subject, body, sms: sms?.trim() || null }, 400);
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
          {data.sms && <SmsLook label={t('text.smsPreview')} text={data.sms.text} size={data.sms.size} />}
        </>
      )}
    </Stack>
  );
}

/** Sends what stands there, saved or not, to whoever is signed in. */
function TestLetter({ template: { kind, locale }, subject, body, sms }: PreviewProps) {
  const { t } = useTranslation('messages');
  const test = useMutation({
    mutationFn: () => messagesApi.testLetter({ kind, locale, subject, body, sms: sms?.trim() || null }),
    onSuccess: () => notifications.show({ message: t('text.tested') }),
    onError: showProblem,
    meta: { quiet: true },
  });
  return (
    <Button
      variant="default"
      loading={test.isPending}
      disabled={subject.trim() === '' || body.trim() === ''}
      onClick={() => test.mutate()}
    >
      {t('text.test')}
    </Button>
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
  const [sms, setSms] = useState(template.sms);
  const [aimed, setAimed] = useState<'body' | 'sms'>('body');
  const bodyBox = useRef<HTMLTextAreaElement>(null);
  const smsBox = useRef<HTMLTextAreaElement>(null);
  const { save, reset } = useTemplateChanges(template);
  const changed = subject !== template.subject || body !== template.body || sms !== template.sms;
  const insert = (text: string) => {
    const intoSms = aimed === 'sms' && sms !== null;
    const box = (intoSms ? smsBox : bodyBox).current;
    const before = intoSms ? sms : body;
    const at = box?.selectionStart ?? before.length;
    const after = before.slice(0, at) + text + before.slice(box?.selectionEnd ?? at);
    if (intoSms) setSms(after);
    else setBody(after);
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
            onFocus={() => setAimed('body')}
            onChange={({ currentTarget }) => setBody(currentTarget.value)}
          />
          {sms !== null && (
            <Textarea
              ref={smsBox}
              label={t('text.sms')}
              description={t('text.smsHint')}
              autosize
              minRows={3}
              maxLength={1000}
              readOnly={!may}
              value={sms}
              onFocus={() => setAimed('sms')}
              onChange={({ currentTarget }) => setSms(currentTarget.value)}
            />
          )}
          {may && <Variables template={template} onInsert={insert} />}
          {may && (
            <Group>
              <Button
                disabled={!changed}
                loading={save.isPending}
                onClick={() => save.mutate({ subject, body, sms: sms?.trim() || null })}
              >
                {t('common:save')}
              </Button>
              <TestLetter template={template} subject={subject} body={body} sms={sms} />
              {changed && (
                <Button
                  variant="default"
                  onClick={() => {
                    setSubject(template.subject);
                    setBody(template.body);
                    setSms(template.sms);
                  }}
                >
                  {t('common:cancel')}
                </Button>
              )}
            </Group>
          )}
        </Stack>
        <Preview template={template} subject={subject} body={body} sms={sms} />
      </SimpleGrid>
    </SectionCard>
  );
}
