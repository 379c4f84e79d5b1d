import { ApiProblem } from '@stamgast/api-client';
import { Button, Group, Select, SimpleGrid, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { adminLocales } from '@stamgast/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../../shared/api/clients-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Client, ClientChange } from '../../shared/api/types/crm.js';
import type { Locale } from '../../shared/api/types/shared-words.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { birthdayInput, parseBirthday } from './birthday.js';

interface ClientFormProps {
  readonly client: Partial<Client>;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onSave: (values: ClientChange & { name: string }) => void;
}

function useClientForm(client: Partial<Client>) {
  const { t } = useTranslation(['clients', 'common']);
  return useForm({
    initialValues: {
      name: client.name ?? '',
      phone: client.phone ?? '',
      email: client.email ?? '',
      locale: (client.locale ?? '') as Locale | '',
      birthday: birthdayInput(client.birthday),
      tags: [...(client.tags ?? [])],
      preferences: client.preferences ?? '',
    },
    validate: {
      name: (value) => (value.trim() ? null : t('common:required')),
      birthday: (value) => (!value.trim() || parseBirthday(value) ? null : t('form.badBirthday')),
    },
  });
}

/** What one knows of a client, to write or correct; only the name is needed. */
export function ClientForm({ client, error, busy, onCancel, onSave }: ClientFormProps) {
  const { t } = useTranslation(['clients', 'common']);
  const form = useClientForm(client);
  const { data: tags } = useQuery({ queryKey: keys.tags, queryFn: clientsApi.tags });
  const { setErrors } = form;
  useEffect(() => {
    if (error instanceof ApiProblem) setErrors(error.fieldErrors);
  }, [error, setErrors]);
  const submit = form.onSubmit(({ name, phone, email, locale, birthday, tags: own, preferences }) =>
    onSave({
      name: name.trim(),
      phone: phone.trim() || null,
      email: email.trim() || null,
      locale: locale || undefined,
      birthday: parseBirthday(birthday),
      tags: own,
      preferences: preferences.trim() || null,
    }),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <ProblemAlert error={error} />
        <TextInput label={t('form.name')} data-autofocus autoComplete="off" {...form.getInputProps('name')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={t('form.phone')} type="tel" autoComplete="off" {...form.getInputProps('phone')} />
          <TextInput label={t('form.email')} type="email" autoComplete="off" {...form.getInputProps('email')} />
          <TextInput
            label={t('form.birthday')}
            description={t('form.birthdayHint')}
            {...form.getInputProps('birthday')}
          />
          <Select
            label={t('form.language')}
            description="&nbsp;"
            allowDeselect={false}
            data={[
              // A language once chosen can be changed, not taken back.
              ...(client.locale ? [] : [{ value: '', label: t('form.asBusiness') }]),
              ...adminLocales.map((locale) => ({ value: locale, label: t(`common:language.${locale}`) })),
            ]}
            {...form.getInputProps('locale')}
          />
        </SimpleGrid>
        <TagsInput
          label={t('form.tags')}
          description={t('form.tagsHint')}
          data={tags?.data.map(({ name }) => name) ?? []}
          {...form.getInputProps('tags')}
        />
        <Textarea label={t('form.preferences')} autosize minRows={2} {...form.getInputProps('preferences')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('common:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
