import { ActionIcon, Group, MultiSelect, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyInput, parseMoney } from '../../shared/format/parse-money.js';
import { useBusiness, useMay } from '../../shared/session/use-session.js';
import { type Condition, type Field, fields, newCondition, type Operator, operators } from './filter-tree.js';
import { useChoices } from './use-choices.js';

interface ConditionRowProps {
  readonly condition: Condition;
  readonly onChange: (next: Condition) => void;
  readonly onRemove: () => void;
}

function Words({ condition, onChange }: Omit<ConditionRowProps, 'onRemove'>) {
  const { t } = useTranslation('segments');
  const choices = useChoices(condition.field);
  return (
    <MultiSelect
      aria-label={t('answer')}
      placeholder={condition.values?.length ? undefined : t('choose')}
      data={choices}
      value={[...(condition.values ?? [])]}
      onChange={(values) => onChange({ ...condition, values })}
      searchable
      hidePickedOptions
      flex="1 1 200px"
    />
  );
}

function Money({ condition, onChange }: Omit<ConditionRowProps, 'onRemove'>) {
  const { t } = useTranslation('segments');
  const { currency } = useBusiness();
  const [typed, setTyped] = useState(moneyInput({ amount: Number(condition.value ?? 0), currency }));
  return (
    <TextInput
      aria-label={t('answer')}
      inputMode="decimal"
      value={typed}
      rightSection={currency}
      rightSectionWidth={48}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const amount = parseMoney(currentTarget.value, currency)?.amount;
        if (amount !== undefined && amount >= 0) onChange({ ...condition, value: amount });
      }}
      w={140}
    />
  );
}

function Answer({ condition, onChange }: Omit<ConditionRowProps, 'onRemove'>) {
  const { t } = useTranslation('segments');
  const kind = fields[condition.field];
  if (condition.op === 'unknown') return null;
  if (kind === 'words') return <Words condition={condition} onChange={onChange} />;
  if (kind === 'money') return <Money condition={condition} onChange={onChange} />;
  if (kind === 'flag')
    return (
      <NativeSelect
        aria-label={t('answer')}
        value={String(condition.value)}
        data={(['true', 'false'] as const).map((value) => ({ value, label: t(`flag.${value}`) }))}
        onChange={({ currentTarget }) => onChange({ ...condition, value: currentTarget.value === 'true' })}
      />
    );
  const days = kind === 'days';
  return (
    <NumberInput
      aria-label={t('answer')}
      value={days ? (condition.days ?? 0) : Number(condition.value ?? 0)}
      min={0}
      max={days ? 36_500 : 1_000_000}
      allowDecimal={false}
      suffix={days ? ` ${t('days')}` : undefined}
      onChange={(typed) => {
        const number = Number(typed);
        if (Number.isInteger(number) && number >= 0)
          onChange(days ? { ...condition, days: number } : { ...condition, value: number });
      }}
      w={140}
    />
  );
}

/** One condition: what, how, and the answer. */
export function ConditionRow({ condition, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation(['segments', 'common']);
  const seesMoney = useMay('sales:read');
  const shown = (Object.keys(fields) as Field[]).filter((field) => seesMoney || fields[field] !== 'money');
  const ways: readonly Operator[] = operators[fields[condition.field]];
  return (
    <Group gap="xs" wrap="wrap" role="group" aria-label={t(`field.${condition.field}`)}>
      <NativeSelect
        aria-label={t('fieldLabel')}
        value={condition.field}
        data={shown.map((field) => ({ value: field, label: t(`field.${field}`) }))}
        onChange={({ currentTarget }) => onChange(newCondition(currentTarget.value as Field))}
        flex="0 1 180px"
      />
      {ways.length > 1 && (
        <NativeSelect
          aria-label={t('opLabel')}
          value={condition.op}
          data={ways.map((op) => ({ value: op, label: t(`op.${op}`) }))}
          onChange={({ currentTarget }) => {
            const op = currentTarget.value as Operator;
            const { values, value, days } = condition;
            const kept = {
              ...(values && { values }),
              ...(value !== undefined && { value }),
              ...(days !== undefined && { days }),
            };
            onChange(
              op === 'unknown'
                ? newCondition(condition.field, op)
                : { ...newCondition(condition.field, op), ...kept, op },
            );
          }}
        />
      )}
      <Answer key={condition.field} condition={condition} onChange={onChange} />
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('common:remove')} onClick={onRemove}>
        <IconTrash size={17} />
      </ActionIcon>
    </Group>
  );
}
