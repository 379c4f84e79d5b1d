import { Button, Card, Group, Stack, Switch, TextInput } from '@mantine/core';
import { EmptyState } from '@stamgast/ui';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogueApi } from '../../shared/api/catalogue-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { Service } from '../../shared/api/types/booking.js';
import type { ServiceCategory } from '../../shared/api/types/set-up.js';
import { useMay } from '../../shared/session/use-session.js';
import { Page } from '../../shared/ui/page.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { useShortcuts } from '../../shared/ui/use-shortcuts.js';
import { CategoriesDialog } from './categories-dialog.js';
import { ServiceDrawer } from './service-drawer.js';
import { ServiceList } from './service-list.js';

const route = getRouteApi('/guarded/app/services');

interface Section {
  readonly id: string;
  readonly name: string;
  readonly services: readonly Service[];
}

function sectionsOf(services: readonly Service[], categories: readonly ServiceCategory[], other: string): Section[] {
  const known = new Set(categories.map(({ id }) => id));
  const of = (belongs: (service: Service) => boolean) => services.filter(belongs);
  return [
    ...categories.map(({ id, name }) => ({ id, name, services: of(({ categoryId }) => categoryId === id) })),
    { id: '', name: other, services: of(({ categoryId }) => !categoryId || !known.has(categoryId)) },
  ].filter((section) => section.services.length > 0);
}

function useCatalogue() {
  const services = useQuery({ queryKey: keys.allServices, queryFn: catalogueApi.services });
  const categories = useQuery({ queryKey: keys.categories, queryFn: setupApi.categories });
  const staff = useQuery({ queryKey: keys.staff, queryFn: setupApi.staff });
  const parts = [services, categories, staff];
  return {
    services: services.data?.data ?? [],
    categories: categories.data?.data ?? [],
    staff: staff.data?.data ?? [],
    ready: parts.every(({ data }) => data),
    error: parts.find(({ error }) => error)?.error,
    retry: () => parts.forEach((part) => void part.refetch()),
  };
}

function Sections({
  shown,
  categories,
  filtered,
}: {
  readonly shown: readonly Service[];
  readonly categories: readonly ServiceCategory[];
  readonly filtered: boolean;
}) {
  const { t } = useTranslation(['services', 'common']);
  const navigate = route.useNavigate();
  const may = useMay('setup:write');
  if (shown.length === 0)
    return (
      <Card>
        <EmptyState
          drawing="chair"
          text={filtered ? t('common:noMatches') : t('empty')}
          action={
            !filtered && may && <Button onClick={() => void navigate({ search: { edit: 'new' } })}>{t('new')}</Button>
          }
        />
      </Card>
    );
  return (
    <Stack>
      {sectionsOf(shown, categories, t('noCategory')).map(({ id, name, services }) => (
        <SectionCard key={id} title={name} count={services.length}>
          <ServiceList services={services} />
        </SectionCard>
      ))}
    </Stack>
  );
}

/** What can be booked, by category. */
export function ServicesScreen() {
  const { t } = useTranslation(['services', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay('setup:write');
  const { services, categories, staff, ready, error, retry } = useCatalogue();
  const [typed, setTyped] = useState('');
  const [sorting, setSorting] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => box.current?.focus() });
  const wanted = typed.trim().toLocaleLowerCase();
  const shown = services.filter(
    ({ name, archived }) => (search.archived || !archived) && name.toLocaleLowerCase().includes(wanted),
  );
  const edited = services.find(({ id }) => id === search.edit);
  const close = () => void navigate({ search: (before) => ({ ...before, edit: undefined }) });
  return (
    <Page
      title={t('title')}
      actions={
        may && (
          <>
            <Button variant="default" onClick={() => setSorting(true)}>
              {t('category.title')}
            </Button>
            <Button
              leftSection={<IconPlus size={16} />}
              onClick={() => void navigate({ search: (before) => ({ ...before, edit: 'new' }) })}
            >
              {t('new')}
            </Button>
          </>
        )
      }
    >
      <Group mb="md" gap="md">
        <TextInput
          ref={box}
          type="search"
          flex="1 1 220px"
          aria-label={t('common:search')}
          placeholder={t('common:search')}
          leftSection={<IconSearch size={17} aria-hidden />}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Switch
          label={t('showArchived')}
          checked={search.archived ?? false}
          onChange={({ currentTarget: { checked } }) =>
            void navigate({ search: (before) => ({ ...before, archived: checked || undefined }), replace: true })
          }
        />
      </Group>
      <ProblemAlert error={error} onRetry={retry} />
      {!ready && !error && <RowsSkeleton rows={8} height={56} />}
      {ready && <Sections shown={shown} categories={categories} filtered={wanted !== ''} />}
      {ready && (edited ?? search.edit === 'new') && (
        <ServiceDrawer key={search.edit} service={edited} categories={categories} staff={staff} onClose={close} />
      )}
      {sorting && <CategoriesDialog categories={categories} onClose={() => setSorting(false)} />}
    </Page>
  );
}
