import { Button, Chip, Group, Input, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { teamApi } from '../../shared/api/team-api.js';
import type { Location, Service, Staff } from '../../shared/api/types/booking.js';
import type { StaffChange } from '../../shared/api/types/set-up.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { useMay } from '../../shared/session/use-session.js';
import { ColourChoice } from '../../shared/ui/colour-choice.js';
import { FormDrawer } from '../../shared/ui/form-drawer.js';
import { useFieldErrors } from '../../shared/ui/use-field-errors.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

interface StaffDrawerProps {
  /** Absent for somebody new. */
  readonly person?: Staff;
  readonly services: readonly Service[];
  readonly locations: readonly Location[];
  readonly onClose: () => void;
}

const valuesOf = (person: Staff | undefined, services: readonly Service[]) => ({
  name: person?.name ?? '',
  title: person?.title ?? '',
  email: person?.email ?? '',
  color: person?.color ?? '',
  online: person?.online ?? true,
  serviceIds: [...(person?.serviceIds ?? services.map(({ id }) => id))],
  locationIds: [...(person?.locationIds ?? [])],
});
type Values = ReturnType<typeof valuesOf>;

const bodyOf = ({ name, title, email, color, online, serviceIds, locationIds }: Values) => ({
  name: name.trim(),
  title: title.trim() || null,
  email: email.trim() || null,
  color: color || null,
  online,
  serviceIds,
  locationIds,
});

function useStaffChanges({ person, onClose }: StaffDrawerProps) {
  const { t } = useTranslation('team');
  const refresh = useRefresh();
  const done = (message: string, after: Staff, back: StaffChange) => {
    onClose();
    offerUndo(message, async () => {
      await teamApi.changeStaff(after, back);
      await refresh('staff');
    });
    return refresh('staff');
  };
  const save = useMutation({
    mutationFn: (body: ReturnType<typeof bodyOf>) =>
      person ? teamApi.changeStaff(person, body) : teamApi.createStaff(body),
    meta: { quiet: true },
    onSuccess: (after) =>
      done(t('saved', { name: after.name }), after, person ? bodyOf(valuesOf(person, [])) : { archived: true }),
  });
  const archive = useMutation({
    mutationFn: (before: Staff) => teamApi.changeStaff(before, { archived: !before.archived }),
    onSuccess: (after) =>
      done(t(after.archived ? 'archived' : 'restored', { name: after.name }), after, { archived: !after.archived }),
  });
  return { save, archive };
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <Chip.Group multiple value={value} onChange={onChange}>
        <Group gap={6} mt={4}>
          {options.map(({ id, name }) => (
            <Chip key={id} value={id} size="sm">
              {name}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

/** Somebody who performs services, to add or change. */
export function StaffDrawer(props: StaffDrawerProps) {
  const { person, services, locations, onClose } = props;
  const { t } = useTranslation(['team', 'common']);
  const may = useMay('setup:write');
  const form = useForm<Values>({
    initialValues: valuesOf(person, services),
    validate: { name: (value) => (value.trim() ? null : t('common:required')) },
  });
  const { save, archive } = useStaffChanges(props);
  useFieldErrors(save.error, form.setErrors);
  return (
    <FormDrawer
      title={person?.name ?? t('new')}
      dirty={form.isDirty()}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={may ? form.onSubmit((values) => save.mutate(bodyOf(values))) : undefined}
      aside={
        may &&
        person && (
          <Button variant="subtle" color="gray" loading={archive.isPending} onClick={() => archive.mutate(person)}>
            {person.archived ? t('common:restore') : t('common:archive')}
          </Button>
        )
      }
    >
      <TextInput label={t('form.name')} data-autofocus autoComplete="off" {...form.getInputProps('name')} />
      <TextInput label={t('form.title')} description={t('form.titleHint')} {...form.getInputProps('title')} />
      <TextInput label={t('form.email')} type="email" autoComplete="off" {...form.getInputProps('email')} />
      <Choice label={t('form.services')} options={services} {...form.getInputProps('serviceIds')} />
      {locations.length > 1 && (
        <Choice label={t('form.locations')} options={locations} {...form.getInputProps('locationIds')} />
      )}
      <Switch label={t('form.online')} {...form.getInputProps('online', { type: 'checkbox' })} />
      <ColourChoice label={t('form.color')} {...form.getInputProps('color')} />
    </FormDrawer>
  );
}
