import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import type { Booking } from '../../shared/api/types/booking.js';
import { useNow } from '../../shared/session/use-now.js';
import { useMay } from '../../shared/session/use-session.js';
import { actionsOf, type OfferedAction } from './actions-of.js';
import { useBookingAction, useBookingCache } from './use-booking-action.js';

const CancelDialog = lazy(async () => ({ default: (await import('./cancel-dialog.js')).CancelDialog }));
const MoveDialog = lazy(async () => ({ default: (await import('./move-dialog.js')).MoveDialog }));
const TakePaymentDialog = lazy(async () => ({
  default: (await import('./take-payment-dialog.js')).TakePaymentDialog,
}));

const DeclineDialog = lazy(async () => ({ default: (await import('./decline-dialog.js')).DeclineDialog }));

type Dialog = 'cancel' | 'decline' | 'move' | 'pay' | null;

function useRun(booking: Booking, show: (dialog: Dialog) => void) {
  const { put, refresh } = useBookingCache();
  const act = useBookingAction();
  const undo = useMutation({
    mutationFn: () => bookingsApi.act(booking, 'undo'),
    onSuccess: put,
    onSettled: refresh,
  });
  const run = (action: OfferedAction) => {
    if (action === 'cancel' || action === 'move' || action === 'decline') show(action);
    else if (action === 'completePay') show('pay');
    else if (action === 'undo') undo.mutate();
    else act.mutate({ booking, action });
  };
  return { run, busy: act.isPending || undo.isPending };
}

/** The one or two likely steps as buttons, the others in a menu. */
export function BookingActions({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation('booking');
  const mayBook = useMay('bookings:write');
  const mayCharge = useMay('sales:write');
  const now = useNow();
  const [dialog, show] = useState<Dialog>(null);
  const { run, busy } = useRun(booking, show);
  const close = () => show(null);
  const all = actionsOf(booking.status, Date.parse(booking.end) < now);
  const actions = mayBook ? all.filter((action) => action !== 'completePay' || (mayCharge && !booking.paid)) : [];
  const [first, second, ...rest] = actions;
  if (!first) return null;
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        flex={1}
        px="sm"
        variant={first === 'undo' ? 'default' : 'filled'}
        loading={busy}
        onClick={() => run(first)}
      >
        {t(`action.${first}`)}
      </Button>
      {second && (
        <Button flex={1} px="sm" variant="default" disabled={busy} onClick={() => run(second)}>
          {t(`action.${second}`)}
        </Button>
      )}
      {rest.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('panel.more')}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((action) => (
              <Menu.Item key={action} color={action === 'cancel' ? 'red' : undefined} onClick={() => run(action)}>
                {t(`action.${action}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Suspense fallback={null}>
        {dialog === 'cancel' && <CancelDialog booking={booking} onClose={close} />}
        {dialog === 'decline' && <DeclineDialog booking={booking} onClose={close} />}
        {dialog === 'move' && <MoveDialog booking={booking} onClose={close} />}
        {dialog === 'pay' && <TakePaymentDialog booking={booking} onClose={close} />}
      </Suspense>
    </Group>
  );
}
