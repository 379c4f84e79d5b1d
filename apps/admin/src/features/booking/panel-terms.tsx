import { Button, Group, Menu, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import type { Booking, DepositMethod } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { useBookingCache } from './use-booking-action.js';

const ReasonDialog = lazy(async () => ({ default: (await import('./reason-dialog.js')).ReasonDialog }));
const methods: readonly DepositMethod[] = ['cash', 'card', 'transfer', 'other'];

interface PartProps {
  readonly booking: Booking;
}

function Line({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <Group justify="space-between" wrap="nowrap" align="center">
      <Text size="sm">{children}</Text>
      {action}
    </Group>
  );
}

function WithReason({ label, act }: { readonly label: string; readonly act: (reason: string) => Promise<Booking> }) {
  const [open, setOpen] = useState(false);
  const may = useMay('bookings:write');
  if (!may) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Suspense fallback={null}>
        {open && <ReasonDialog title={label} act={act} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}

function FeeLine({ booking }: PartProps) {
  const { t } = useTranslation('terms');
  const format = useFormat(booking.timeZone);
  const { fee, cancelFee } = booking.terms;
  if (!fee) return cancelFee && <Line>{t('cancelFee', { amount: format.money(cancelFee) })}</Line>;
  const amount = format.money(fee.amount);
  if (fee.waivedAt) return <Line>{t('feeWaived', { amount, reason: fee.waiveReason })}</Line>;
  const waive = <WithReason label={t('waive')} act={(reason) => bookingsApi.waiveFee(booking, reason)} />;
  return <Line action={waive}>{t(`fee.${fee.reason}`, { amount, percent: fee.percent })}</Line>;
}

function DepositLine({ booking }: PartProps) {
  const { t } = useTranslation('terms');
  const format = useFormat(booking.timeZone);
  const may = useMay('bookings:write');
  const { put, refresh } = useBookingCache();
  const record = useMutation({
    mutationFn: (method: DepositMethod) => bookingsApi.recordDeposit(booking, method),
    onSuccess: put,
    onSettled: refresh,
  });
  const { deposit } = booking.terms;
  if (!deposit) return null;
  const amounts = {
    amount: format.money(deposit.amount),
    kept: format.money(deposit.kept),
    returned: format.money(deposit.returned),
  };
  const take = deposit.state === 'due' && may && (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" variant="default" loading={record.isPending}>
          {t('takeDeposit')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {methods.map((method) => (
          <Menu.Item key={method} onClick={() => record.mutate(method)}>
            {t(`method.${method}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <>
      <Line action={take}>{t(`deposit.${deposit.state}`, amounts)}</Line>
      {deposit.returnAs && <Line>{t(`giveBack.${deposit.returnAs}`, amounts)}</Line>}
    </>
  );
}

function MissedLine({ booking }: PartProps) {
  const { t } = useTranslation('terms');
  const { excusedAt, excuseReason, objectedAt, objection } = booking.terms;
  const excuse = <WithReason label={t('excuse')} act={(reason) => bookingsApi.excuse(booking, reason)} />;
  return (
    <>
      {objectedAt && <Line>{objection ? t('objectedText', { text: objection }) : t('objected')}</Line>}
      <Line action={excusedAt ? undefined : excuse}>
        {excusedAt ? t('excused', { reason: excuseReason }) : t('notExcused')}
      </Line>
    </>
  );
}

/** What was agreed around the visit, and what it has come to: an answer to give, a fee, a deposit, an excuse. */
export function PanelTerms({ booking }: PartProps) {
  const { t } = useTranslation('terms');
  const format = useFormat(booking.timeZone);
  const { terms, status } = booking;
  const say = (at: string) => `${format.longDay(format.dayOf(at))} ${format.time(at)}`;
  const waits = status === 'confirmed' && booking.clientConfirmedAt === null && terms.confirmBy !== null;
  return (
    <Stack gap={6} component="section" aria-label={t('title')}>
      {status === 'requested' && terms.requestExpiresAt && (
        <Line>{t(terms.holdsTime ? 'answerBy' : 'answerByUnheld', { when: say(terms.requestExpiresAt) })}</Line>
      )}
      {status === 'declined' && terms.proposedStart && <Line>{t('proposed', { when: say(terms.proposedStart) })}</Line>}
      {terms.released && <Line>{t(`released.${terms.released}`)}</Line>}
      {waits && <Line>{t('confirmBy', { when: say(terms.confirmBy!) })}</Line>}
      <FeeLine booking={booking} />
      <DepositLine booking={booking} />
      {status === 'no_show' && <MissedLine booking={booking} />}
    </Stack>
  );
}
