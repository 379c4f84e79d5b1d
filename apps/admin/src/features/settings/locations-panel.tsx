import { Anchor, Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { settingsApi } from '../../shared/api/settings-api.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { Location } from '../../shared/api/types/booking.js';
import type { LocationChange, NewLocation } from '../../shared/api/types/set-up.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useBusiness, useMay } from '../../shared/session/use-session.js';
import { FormDrawer } from '../../shared/ui/form-drawer.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';
import { ZoneDialog, type ZoneQuestion } from './zone/zone-dialog.js';
import { ZoneSelect } from './zone/zone-select.js';
import { OpeningHoursCard } from './opening-hours-card.js';
import { useFieldErrors } from '../../shared/ui/use-field-errors.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

interface LocationDrawerProps {
  readonly location?: Location;
  readonly onClose: () => void;
  readonly onZone: (question: ZoneQuestion) => void;
}

function useLocationChanges({ location, onClose, onZone }: LocationDrawerProps) {
  const { t } = useTranslation('settings');
  const refresh = useRefresh();
  const done = (message: string, after: Location, back: LocationChange) => {
    onClose();
    offerUndo(message, async () => {
      await settingsApi.changeLocation(after, back);
      await refresh('location');
    });
    return refresh('location');
  };
  const save = useMutation({
    mutationFn: ({ body }: { body: NewLocation; question: ZoneQuestion | null }) =>
      location ? settingsApi.changeLocation(location, body) : settingsApi.createLocation(body),
    meta: { quiet: true },
    onSuccess: (after, { question }) => {
      // The drawer is gone by then, so its own callbacks would not be heard.
      if (question) onZone(question);
      const { name, address, phone, directions } = location ?? after;
      return done(t('saved'), after, location ? { name, address, phone, directions } : { archived: true });
    },
  });
  const archive = useMutation({
    mutationFn: (before: Location) => settingsApi.changeLocation(before, { archived: true }),
    onSuccess: (after) => done(t('locations.archived', { name: after.name }), after, { archived: false }),
  });
  return { save, archive };
}

function LocationDrawer(props: LocationDrawerProps) {
  const { location, onClose } = props;
  const { timeZone: businessZone } = useBusiness();
  const { t } = useTranslation(['settings', 'common']);
  const may = useMay('setup:write');
  const mayZone = useMay('business:write');
  const form = useForm({
    initialValues: {
      name: location?.name ?? '',
      address: location?.address ?? '',
      phone: location?.phone ?? '',
      directions: location?.directions ?? '',
      timeZone: location?.timeZone ?? businessZone,
    },
    validate: { name: (value) => (value.trim() ? null : t('common:required')) },
  });
  const { save, archive } = useLocationChanges(props);
  useFieldErrors(save.error, form.setErrors);
  const submit = ({ name, address, phone, directions, timeZone }: typeof form.values) => {
    const body = {
      name: name.trim(),
      address: address.trim() || null,
      phone: phone.trim() || null,
      directions: directions.trim() || null,
    };
    const asks = location && timeZone !== location.timeZone;
    const question = asks ? { timeZone, locationId: location.id, place: name } : null;
    // Another clock is asked about on its own, once the rest is saved.
    save.mutate({ body: location ? body : { ...body, timeZone }, question });
  };
  return (
    <FormDrawer
      title={location?.name ?? t('locations.new')}
      dirty={form.isDirty()}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={may ? form.onSubmit(submit) : undefined}
      aside={
        may &&
        location && (
          <Button variant="subtle" color="gray" loading={archive.isPending} onClick={() => archive.mutate(location)}>
            {t('common:archive')}
          </Button>
        )
      }
    >
      <TextInput label={t('locations.name')} data-autofocus autoComplete="off" {...form.getInputProps('name')} />
      <TextInput label={t('locations.address')} autoComplete="street-address" {...form.getInputProps('address')} />
      <TextInput label={t('locations.phone')} type="tel" autoComplete="tel" {...form.getInputProps('phone')} />
      <Textarea
        label={t('locations.directions')}
        description={t('locations.directionsHint')}
        autosize
        minRows={2}
        maxLength={600}
        {...form.getInputProps('directions')}
      />
      <ZoneSelect current={form.values.timeZone} disabled={!mayZone} {...form.getInputProps('timeZone')} />
    </FormDrawer>
  );
}

/** Where visits take place, and when they are open. */
export function LocationsPanel() {
  const { t } = useTranslation('settings');
  const may = useMay('setup:write');
  const { data, error, refetch } = useQuery({ queryKey: keys.locations, queryFn: setupApi.locations });
  const [open, setOpen] = useState<Location | 'new' | null>(null);
  const [zone, setZone] = useState<ZoneQuestion | null>(null);
  return (
    <Stack gap="lg">
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <RowsSkeleton rows={3} height={56} />}
      {data && (
        <SectionCard
          title={t('tabs.locations')}
          count={data.data.length}
          action={
            may && (
              <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
                {t('locations.new')}
              </Button>
            )
          }
        >
          {data.data.map((location) => (
            <Stack key={location.id} gap={0} px="md" py="sm" style={{ borderTop: '1px solid var(--sg-hairline)' }}>
              <Anchor
                component="button"
                type="button"
                ta="start"
                fw={600}
                c="inherit"
                onClick={() => setOpen(location)}
              >
                {location.name}
              </Anchor>
              <Text size="sm" c="dimmed">
                {[location.address, location.phone, location.timeZone].filter(Boolean).join(' · ')}
              </Text>
            </Stack>
          ))}
        </SectionCard>
      )}
      {data && <OpeningHoursCard locations={data.data} />}
      {open && (
        <LocationDrawer location={open === 'new' ? undefined : open} onClose={() => setOpen(null)} onZone={setZone} />
      )}
      {zone && <ZoneDialog question={zone} onClose={() => setZone(null)} />}
    </Stack>
  );
}
