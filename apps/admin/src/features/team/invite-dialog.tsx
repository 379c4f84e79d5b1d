import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { teamApi } from '../../shared/api/team-api.js';
import type { Staff } from '../../shared/api/types/booking.js';
import type { Role } from '../../shared/api/types/identity.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { useFieldErrors } from '../../shared/ui/use-field-errors.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { roles } from './roles.js';

interface InviteDialogProps {
  readonly staff: readonly Staff[];
  readonly onClose: () => void;
}

/** Offers somebody a place in the team by e-mail. */
export function InviteDialog({ staff, onClose }: InviteDialogProps) {
  const { t } = useTranslation(['team', 'common']);
  const refresh = useRefresh();
  const form = useForm({
    initialValues: { email: '', role: 'practitioner' as Role, staffId: '' },
    validate: { email: (value) => (/.+@.+\..+/.test(value) ? null : t('access.badEmail')) },
  });
  const invite = useMutation({
    mutationFn: teamApi.invite,
    meta: { quiet: true },
    onSuccess: async (invitation) => {
      onClose();
      offerUndo(t('access.invited', { email: invitation.email }), async () => {
        await teamApi.withdraw(invitation);
        await refresh('invitation');
      });
      await refresh('invitation');
    },
  });
  useFieldErrors(invite.error, form.setErrors);
  return (
    <Modal opened onClose={onClose} title={t('access.invite')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ email, role, staffId }) =>
          invite.mutate({ email: email.trim(), role, staffId: staffId || null }),
        )}
      >
        <Stack>
          <ProblemAlert error={invite.error} />
          <TextInput
            label={t('form.email')}
            type="email"
            data-autofocus
            autoComplete="off"
            {...form.getInputProps('email')}
          />
          <NativeSelect
            label={t('access.role')}
            data={roles.map((role) => ({ value: role, label: t(`common:role.${role}`) }))}
            {...form.getInputProps('role')}
          />
          <Text size="sm" c="dimmed">
            {t(`access.may.${form.values.role}`)}
          </Text>
          <NativeSelect
            label={t('access.person')}
            data={[
              { value: '', label: t('access.nobody') },
              ...staff.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...form.getInputProps('staffId')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={invite.isPending}>
              {t('access.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
