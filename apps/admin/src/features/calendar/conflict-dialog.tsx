import { ApiProblem } from '@stamgast/api-client';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Booking, Staff } from '../../shared/api/types/booking.js';
import { ProblemText } from '../../shared/ui/problem-text.js';
import type { Placement } from './placement.js';

export interface Refusal {
  readonly booking: Booking;
  readonly placement: Placement;
  readonly error: unknown;
}

interface ConflictDialogProps {
  readonly refusal: Refusal;
  readonly staff: readonly Staff[];
  readonly onAnyway: () => void;
  readonly onClose: () => void;
}

/** Says why a move was refused; the block has gone back already. A busy time may be overridden. */
export function ConflictDialog({ refusal, staff, onAnyway, onClose }: ConflictDialogProps) {
  const { t } = useTranslation(['calendar', 'common', 'errors']);
  const { booking, placement, error } = refusal;
  const staffId = placement.kind === 'move' && placement.staffId ? placement.staffId : booking.appointments[0]?.staffId;
  const name = staff.find(({ id }) => id === staffId)?.name ?? booking.appointments[0]?.staffName ?? '';
  const busy = error instanceof ApiProblem && error.status === 409;
  return (
    <Modal opened onClose={onClose} title={busy ? t('conflict.title', { staff: name }) : t('errors:title')}>
      <Stack>
        <ProblemText error={error} />
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common:close')}
          </Button>
          {busy && placement.kind === 'move' && (
            <Button
              color="clay"
              onClick={() => {
                onClose();
                onAnyway();
              }}
            >
              {t('conflict.anyway')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
