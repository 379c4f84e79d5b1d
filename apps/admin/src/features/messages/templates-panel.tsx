import { Group, NativeSelect } from '@mantine/core';
import { adminLocales } from '@stamgast/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { messageKinds } from '../../routes/messages-search.js';
import { messagesApi } from '../../shared/api/messages-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Locale } from '../../shared/api/types/shared-words.js';
import { useBusiness } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { TemplateEditor } from './template-editor.js';

const route = getRouteApi('/guarded/app/messages');

/** The texts that go out, per kind and language. */
export function TemplatesPanel() {
  const { t } = useTranslation(['messages', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const business = useBusiness();
  const { data, error, refetch } = useQuery({ queryKey: keys.templates, queryFn: messagesApi.templates });
  const kind = search.kind ?? 'confirmation';
  const language = search.language ?? (business.locale as Locale);
  const template = data?.data.find((one) => one.kind === kind && one.locale === language);
  return (
    <>
      <Group gap="sm" mb="md">
        <NativeSelect
          label={t('kindLabel')}
          value={kind}
          data={messageKinds
            .filter((known) => !data || data.data.some((one) => one.kind === known))
            .map((known) => ({ value: known, label: t(`kind.${known}`) }))}
          onChange={({ currentTarget }) =>
            void navigate({
              search: (before) => ({ ...before, kind: messageKinds.find((known) => known === currentTarget.value) }),
            })
          }
        />
        <NativeSelect
          label={t('text.language')}
          value={language}
          data={adminLocales.map((locale) => ({ value: locale, label: t(`common:language.${locale}`) }))}
          onChange={({ currentTarget }) =>
            void navigate({
              search: (before) => ({ ...before, language: adminLocales.find((one) => one === currentTarget.value) }),
            })
          }
        />
      </Group>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={8} />}
      {template && <TemplateEditor key={`${template.id}-${template.version}`} template={template} />}
    </>
  );
}
