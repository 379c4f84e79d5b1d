import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clientsApi } from '../../shared/api/clients-api.js';
import { affectedBy, keys } from '../../shared/api/query-keys.js';
import type { Client, ClientChange } from '../../shared/api/types/crm.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { ClientForm } from './client-form.js';

interface EditClientDialogProps {
  readonly client: Client;
  readonly onClose: () => void;
}

/** Corrects what is known of a client; guarded by the version it was read with. */
export function EditClientDialog({ client, onClose }: EditClientDialogProps) {
  const { t } = useTranslation(['clients', 'common']);
  const queryClient = useQueryClient();
  const put = (after: Client) => {
    queryClient.setQueryData(keys.client(after.id), after);
    for (const key of affectedBy('client')) void queryClient.invalidateQueries({ queryKey: [key] });
  };
  const save = useMutation({
    mutationFn: (values: ClientChange) => clientsApi.change(client, values),
    meta: { quiet: true },
    onSuccess: (after) => {
      put(after);
      onClose();
      const { name, phone, email, locale, birthday, tags, preferences } = client;
      offerUndo(t('form.saved'), async () =>
        put(
          await clientsApi.change(after, {
            name,
            phone,
            email,
            birthday,
            tags,
            preferences,
            locale: locale ?? undefined,
          }),
        ),
      );
    },
    onError: () => queryClient.invalidateQueries({ queryKey: keys.client(client.id) }),
  });
  return (
    <Modal opened onClose={onClose} title={client.name} size="lg">
      <ClientForm
        client={client}
        error={save.error}
        busy={save.isPending}
        onCancel={onClose}
        onSave={(values) => save.mutate(values)}
      />
    </Modal>
  );
}
