import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../../shared/api/clients-api.js';
import { affectedBy } from '../../shared/api/query-keys.js';
import { ClientForm } from './client-form.js';

interface NewClientDialogProps {
  readonly name?: string;
  readonly onClose: () => void;
}

/** A new client from anywhere; opens the profile once it is there. */
export function NewClientDialog({ name, onClose }: NewClientDialogProps) {
  const { t } = useTranslation(['clients', 'common']);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const create = useMutation({
    mutationFn: clientsApi.create,
    meta: { quiet: true },
    onSuccess: async (client) => {
      onClose();
      for (const key of affectedBy('client')) void queryClient.invalidateQueries({ queryKey: [key] });
      await navigate({ to: '/clients/$clientId', params: { clientId: client.id } });
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('new.title')}>
      <ClientForm
        client={name ? { name } : {}}
        error={create.error}
        busy={create.isPending}
        onCancel={onClose}
        onSave={(values) => create.mutate(values)}
      />
    </Modal>
  );
}
