import { Autocomplete, Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { settingsApi } from '../../shared/api/settings-api.js';
import type { Location } from '../../shared/api/types/booking.js';
import type { Resource, ResourceChange } from '../../shared/api/types/set-up.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useMay } from '../../shared/session/use-session.js';
import { FormDrawer } from '../../shared/ui/form-drawer.js';
import { useFieldErrors } from '../../shared/ui/use-field-errors.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

interface ResourceDrawerProps {
  /** Absent for a new one. */
  readonly resource?: Resource;
  readonly kinds: readonly string[];
  readonly locations: readonly Location[];
  readonly onClose: () => void;
}

interface ResourceValues {
  readonly name: string;
  readonly kind: string;
  readonly locationId: string;
}

function useResourceChanges({ resource, onClose }: ResourceDrawerProps) {
  const { t } = useTranslation('settings');
  const refresh = useRefresh();
  const done = (message: string, after: Resource, back: ResourceChange) => {
    onClose();
    offerUndo(message, async () => {
      await settingsApi.changeResource(after, back);
      await refresh('resource');
    });
    return refresh('resource');
  };
  const save = useMutation({
    mutationFn: ({ name, kind, locationId }: ResourceValues) =>
      resource
        ? settingsApi.changeResource(resource, { name, kind })
        : settingsApi.createResource({ name, kind, ...(locationId ? { locationId } : {}) }),
    meta: { quiet: true },
    onSuccess: (after) =>
      done(t('saved'), after, resource ? { name: resource.name, kind: resource.kind } : { archived: true }),
  });
  const archive = useMutation({
    mutationFn: (before: Resource) => settingsApi.changeResource(before, { archived: true }),
    onSuccess: (after) => done(t('resources.archived', { name: after.name }), after, { archived: false }),
  });
  return { save, archive };
}

/** A room or a machine, to add or change. */
export function ResourceDrawer(props: ResourceDrawerProps) {
  const { resource, kinds, locations, onClose } = props;
  const { t } = useTranslation(['settings', 'common']);
  const may = useMay('setup:write');
  const required = (value: string) => (value.trim() ? null : t('common:required'));
  const form = useForm<ResourceValues>({
    initialValues: {
      name: resource?.name ?? '',
      kind: resource?.kind ?? kinds[0] ?? '',
      locationId: resource?.locationId ?? locations[0]?.id ?? '',
    },
    validate: { name: required, kind: required },
  });
  const { save, archive } = useResourceChanges(props);
  useFieldErrors(save.error, form.setErrors);
  return (
    <FormDrawer
      title={resource?.name ?? t('resources.new')}
      dirty={form.isDirty()}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={
        may
          ? form.onSubmit(({ name, kind, locationId }) =>
              save.mutate({ name: name.trim(), kind: kind.trim(), locationId }),
            )
          : undefined
      }
      aside={
        may &&
        resource && (
          <Button variant="subtle" color="gray" loading={archive.isPending} onClick={() => archive.mutate(resource)}>
            {t('common:archive')}
          </Button>
        )
      }
    >
      <TextInput
        label={t('resources.name')}
        placeholder={t('resources.nameExample')}
        data-autofocus
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <Autocomplete
        label={t('resources.kind')}
        description={t('resources.kindHint')}
        placeholder={t('resources.kindExample')}
        data={[...kinds]}
        maxLength={60}
        {...form.getInputProps('kind')}
      />
      {!resource && locations.length > 1 && (
        <NativeSelect
          label={t('resources.location')}
          data={locations.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('locationId')}
        />
      )}
    </FormDrawer>
  );
}
