import { Code, Group, NativeSelect, Stack, Text, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageLanguages } from '../../../routes/messages-search.js';
import { messagesApi } from '../../../shared/api/messages-api.js';
import { keys } from '../../../shared/api/query-keys.js';
import type { Locale } from '../../../shared/api/types/shared-words.js';
import { useBusiness } from '../../../shared/session/use-session.js';
import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { MessagePage } from '../message-page.js';
import { SmsLook } from '../sms-look.js';
import type { CampaignValues, WordsValues } from './campaign-values.js';

/** What every text about no visit may name. */
const variables = ['firstName', 'businessName', 'bookUrl', 'pointsLine'] as const;

function Look({ locale, words }: { readonly locale: Locale; readonly words: WordsValues }) {
  const { t } = useTranslation('campaigns');
  const [{ subject, body, sms }] = useDebouncedValue(words, 400);
  const input = { kind: 'campaign' as const, locale, subject, body, sms: sms.trim() || null };
  const { data, error } = useQuery({
    queryKey: keys.templatePreview(input),
    queryFn: () => messagesApi.preview(input),
    enabled: subject.trim() !== '' && body.trim() !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <>
      <ProblemAlert error={error} />
      {data && <MessagePage title={t('looks')} html={data.html} />}
      {data?.sms && <SmsLook label={t('sms')} text={data.sms.text} size={data.sms.size} />}
    </>
  );
}

interface CampaignWordsProps {
  readonly form: UseFormReturnType<CampaignValues>;
}

/** The words in each language, with the letter as it will look. */
export function CampaignWords({ form }: CampaignWordsProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { locale: usual } = useBusiness();
  const [locale, setLocale] = useState<Locale>(usual);
  const bodyBox = useRef<HTMLTextAreaElement>(null);
  const words = form.values.texts[locale];
  const insert = (text: string) => {
    const [from, to] = [bodyBox.current?.selectionStart, bodyBox.current?.selectionEnd];
    const at = from ?? words.body.length;
    form.setFieldValue(`texts.${locale}.body`, words.body.slice(0, at) + text + words.body.slice(to ?? at));
    bodyBox.current?.focus();
  };
  const field = (name: keyof WordsValues) => form.getInputProps(`texts.${locale}.${name}`);
  return (
    <Stack>
      <NativeSelect
        label={t('language')}
        description={t('languageHint', { language: t(`common:language.${usual}`) })}
        value={locale}
        data={messageLanguages.map((one) => ({ value: one, label: t(`common:language.${one}`) }))}
        onChange={({ currentTarget }) => setLocale(currentTarget.value as Locale)}
      />
      <TextInput label={t('subject')} maxLength={200} {...field('subject')} />
      <TextInput label={t('subjectB')} description={t('subjectBHint')} maxLength={200} {...field('subjectB')} />
      <Textarea
        ref={bodyBox}
        label={t('body')}
        description={t('bodyHint')}
        autosize
        minRows={6}
        maxLength={10_000}
        {...field('body')}
      />
      <Group gap={6}>
        <Text size="sm" c="dimmed">
          {t('insert')}
        </Text>
        {variables.map((name) => (
          <UnstyledButton key={name} onClick={() => insert(`{{${name}}}`)}>
            <Code fz={13}>{`{{${name}}}`}</Code>
          </UnstyledButton>
        ))}
      </Group>
      <Textarea label={t('sms')} description={t('smsHint')} autosize minRows={2} maxLength={1000} {...field('sms')} />
      <Look locale={locale} words={words} />
    </Stack>
  );
}
