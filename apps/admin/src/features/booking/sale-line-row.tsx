import { ActionIcon, Group, NumberInput, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LineInput } from './sale-lines.js';

interface SaleLineRowProps {
  readonly line: LineInput;
  readonly labelled: boolean;
  readonly onChange: (line: LineInput) => void;
  readonly onRemove: () => void;
}

/** Name, quantity and price of one line; the first row carries the labels one sees. */
export function SaleLineRow({ line, labelled, onChange, onRemove }: SaleLineRowProps) {
  const { t } = useTranslation('booking');
  const label = (words: string) => (labelled ? { label: words } : { 'aria-label': words });
  return (
    <Group gap="xs" wrap="nowrap" align="flex-end">
      <TextInput
        {...label(t('pay.line'))}
        flex={1}
        value={line.name}
        onChange={({ currentTarget }) => onChange({ ...line, name: currentTarget.value })}
      />
      <NumberInput
        {...label(t('pay.quantity'))}
        w={70}
        min={1}
        max={99}
        allowDecimal={false}
        value={line.quantity}
        onChange={(value) => onChange({ ...line, quantity: Number(value) || 1 })}
      />
      <TextInput
        {...label(t('pay.price'))}
        w={96}
        inputMode="decimal"
        value={line.price}
        onChange={({ currentTarget }) => onChange({ ...line, price: currentTarget.value })}
      />
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('pay.removeLine')} onClick={onRemove}>
        <IconTrash size={18} />
      </ActionIcon>
    </Group>
  );
}
