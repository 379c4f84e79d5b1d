import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { setupApi } from '../../shared/api/setup-api.js';
import type { TimeOff } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

interface RemoveBusyDialogProps {
  readonly timeOff: TimeOff;
  readonly onClose: () => void;
}

/** What blocks the time, and the way to free it. */
export function RemoveBusyDialog({ timeOff, onClose }: RemoveBusyDialogProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['time_off'] });
  const removal = useMutation({
    mutationFn: () => setupApi.removeTimeOff(timeOff),
    onSuccess: async () => {
      onClose();
      await refresh();
      const { staffId, start, end, kind, note } = timeOff;
      offerUndo(t('blockForm.removed'), async () => {
        await setupApi.addTimeOff({ staffId, start, end, kind, note, override: true });
        await refresh();
      });
    },
  });
  return (
    <Modal opened onClose={onClose} title={timeOff.note ?? t(timeOff.kind === 'block' ? 'blocked' : 'timeOff')}>
      <Stack>
        <Text>
          {format.dateTime(timeOff.start)}–{format.time(timeOff.end)}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:close')}
          </Button>
          <Button color="clay" loading={removal.isPending} onClick={() => removal.mutate()}>
            {t('common:remove')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
