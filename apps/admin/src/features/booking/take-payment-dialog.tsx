import { Button, Group, Modal, SegmentedControl, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookingsApi } from '../../shared/api/bookings-api.js';
import { clientsApi } from '../../shared/api/clients-api.js';
import { keys } from '../../shared/api/query-keys.js';
import type { Booking } from '../../shared/api/types/booking.js';
import type { PaymentMethod, SaleDraft } from '../../shared/api/types/checkout.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { usePhone } from '../../shared/ui/use-phone.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { SaleLineRow } from './sale-line-row.js';
import { type LineInput, linesOf, saleOf, totalOf } from './sale-lines.js';
import { useBookingCache } from './use-booking-action.js';

interface TakePaymentDialogProps {
  readonly booking: Booking;
  readonly onClose: () => void;
}

const methods: readonly PaymentMethod[] = ['card', 'cash', 'other'];

function useTake({ booking, onClose }: TakePaymentDialogProps) {
  const { t } = useTranslation('booking');
  const format = useFormat();
  const { put, refresh } = useBookingCache();
  return useMutation({
    mutationFn: (sale: SaleDraft) => bookingsApi.complete(booking, sale),
    meta: { quiet: true },
    onSuccess: (after, sale) => {
      put(after);
      onClose();
      const amount = sale.payments[0]?.amount ?? { amount: 0, currency: booking.price.currency };
      offerUndo(t('pay.taken', { amount: format.money(amount) }), async () => {
        put(await bookingsApi.act(after, 'undo'));
        await refresh();
      });
    },
    onSettled: refresh,
  });
}

/** The client's rewards that the balance reaches. */
function useRewards(clientId: string | null) {
  const may = useMay('loyalty:read');
  const { data } = useQuery({
    queryKey: keys.clientLoyalty(clientId ?? ''),
    queryFn: () => clientsApi.loyalty(clientId ?? ''),
    enabled: may && clientId !== null,
  });
  return data?.rewards.filter(({ affordable }) => affordable) ?? [];
}

/** Completes the visit and takes the money in one step. */
export function TakePaymentDialog(props: TakePaymentDialogProps) {
  const { booking, onClose } = props;
  const { t } = useTranslation(['booking', 'common', 'terms']);
  const format = useFormat();
  const phone = usePhone();
  const { currency } = booking.price;
  const [lines, setLines] = useState(() => linesOf(booking));
  const [discount, setDiscount] = useState('');
  const [rewardId, setRewardId] = useState('');
  const [method, setMethod] = useState<PaymentMethod>('card');
  const rewards = useRewards(booking.clientId);
  const take = useTake(props);
  const total = totalOf(lines, discount, currency);
  const deposit = booking.terms.deposit?.state === 'recorded' ? booking.terms.deposit.amount : null;
  const rest = total && { ...total, amount: Math.max(0, total.amount - (deposit?.amount ?? 0)) };
  const sale = rest && saleOf(lines, { discount, rewardId, payments: [{ method, amount: rest }] }, currency);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sale) take.mutate(sale);
  };
  const change = (line: LineInput) => setLines(lines.map((other) => (other.key === line.key ? line : other)));
  return (
    <Modal opened onClose={onClose} fullScreen={phone} title={t('pay.title')}>
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert error={take.error} />
          {lines.map((line, index) => (
            <SaleLineRow
              key={line.key}
              line={line}
              labelled={index === 0}
              onChange={change}
              onRemove={() => setLines(lines.filter((other) => other !== line))}
            />
          ))}
          <Button
            variant="subtle"
            size="compact-sm"
            w="fit-content"
            onClick={() => setLines([...lines, { key: crypto.randomUUID(), name: '', quantity: 1, price: '' }])}
          >
            {t('pay.addLine')}
          </Button>
          <SimpleGrid cols={rewards.length > 0 ? 2 : 1}>
            <TextInput
              label={t('pay.discount')}
              inputMode="decimal"
              value={discount}
              onChange={({ currentTarget }) => setDiscount(currentTarget.value)}
            />
            {rewards.length > 0 && (
              <Select
                label={t('pay.reward')}
                allowDeselect={false}
                data={[
                  { value: '', label: t('pay.noReward') },
                  ...rewards.map(({ id, name, cost }) => ({ value: id, label: `${name} (${format.number(cost)})` })),
                ]}
                value={rewardId}
                onChange={(value) => setRewardId(value ?? '')}
              />
            )}
          </SimpleGrid>
          <SegmentedControl
            aria-label={t('pay.method')}
            data={methods.map((value) => ({ value, label: t(`pay.${value}`) }))}
            value={method}
            onChange={setMethod}
          />
          {deposit && (
            <Group justify="space-between">
              <Text c="dimmed">{t('terms:depositPaid')}</Text>
              <Text c="dimmed" className="sg-figures">
                −{format.money(deposit)}
              </Text>
            </Group>
          )}
          <Group justify="space-between">
            <Text>{t('pay.total')}</Text>
            <Text fw={600} size="xl" className="sg-figures">
              {rest ? format.money(rest) : '–'}
            </Text>
          </Group>
          {!sale && (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {t('pay.badLine')}
            </Text>
          )}
          <Button type="submit" size="md" disabled={!sale || lines.length === 0} loading={take.isPending}>
            {t('pay.submit', { amount: rest ? format.money(rest) : '' })}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
