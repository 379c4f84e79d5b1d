import { ActionIcon, Button, Checkbox, Chip, Group, Input, Paper, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../shared/api/query-keys.js';
import { setupApi } from '../../shared/api/setup-api.js';
import type { Service, Staff } from '../../shared/api/types/booking.js';
import { useDuration } from '../../shared/format/use-duration.js';
import { useFormat } from '../../shared/format/use-format.js';
import type { BookingFormState } from './use-booking-form.js';
import { mostParts, movedUp, newPart, without, withService, type PartValues } from './visit-parts.js';

const inPlace = { withinPortal: false };

interface Offer {
  readonly services: readonly Service[];
  readonly staff: readonly Staff[];
}

function useOffer(): Offer {
  const { data: services } = useQuery({ queryKey: keys.services, queryFn: setupApi.services });
  const { data: staff } = useQuery({ queryKey: keys.staff, queryFn: setupApi.staff });
  return useMemo(
    () => ({
      services: (services?.data ?? []).filter(({ archived }) => !archived),
      staff: (staff?.data ?? []).filter(({ archived }) => !archived),
    }),
    [services, staff],
  );
}

interface PartProps {
  readonly offer: Offer;
  readonly part: PartValues;
  readonly error: string | undefined;
  readonly onChange: (part: PartValues) => void;
}

function Choices({ offer, part, onChange }: PartProps) {
  const { t } = useTranslation('serviceChoices');
  const duration = useDuration();
  const format = useFormat();
  const service = offer.services.find(({ id }) => id === part.serviceId);
  if (!service) return null;
  return (
    <>
      {service.variants.length > 0 && (
        <Select
          label={t('choose.variant')}
          allowDeselect={false}
          comboboxProps={inPlace}
          data={service.variants.map((one) => ({
            value: one.id,
            label: `${one.name} · ${duration(one.duration)} · ${format.money(one.price)}`,
          }))}
          value={part.variantId}
          onChange={(variantId) => onChange({ ...part, variantId: variantId ?? '' })}
        />
      )}
      {service.addOns.length > 0 && (
        <Input.Wrapper label={t('choose.addOns')} labelElement="div">
          <Chip.Group multiple value={part.addOnIds} onChange={(addOnIds) => onChange({ ...part, addOnIds })}>
            <Group gap={6} mt={4}>
              {service.addOns.map(({ id, name, price }) => (
                <Chip key={id} value={id} size="sm">
                  {name} · {format.money(price)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
      )}
    </>
  );
}

/** Which service, in which form, with whom. */
function Part(props: PartProps) {
  const { offer, part, error, onChange } = props;
  const { t } = useTranslation(['booking', 'common']);
  const duration = useDuration();
  const format = useFormat();
  const service = offer.services.find(({ id }) => id === part.serviceId);
  const offered = offer.services.filter(({ staffIds }) => !part.staffId || staffIds.includes(part.staffId));
  const people = offer.staff.filter(({ id }) => !service || service.staffIds.includes(id));
  return (
    <>
      <Select
        label={t('new.service')}
        placeholder={t('new.servicePlaceholder')}
        searchable
        comboboxProps={inPlace}
        data={offered.map((one) => ({
          value: one.id,
          label: `${one.name} · ${duration(one.duration)} · ${format.money(one.price)}`,
        }))}
        value={part.serviceId || null}
        error={error}
        onChange={(id) =>
          onChange(
            withService(
              part,
              offer.services.find((one) => one.id === id),
            ),
          )
        }
      />
      <Choices {...props} />
      <Select
        label={t('new.staff')}
        allowDeselect={false}
        comboboxProps={inPlace}
        data={[{ value: '', label: t('common:anyone') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        value={part.staffId}
        onChange={(staffId) => onChange({ ...part, staffId: staffId ?? '' })}
      />
    </>
  );
}

interface PlacedProps extends PartProps {
  readonly index: number;
  readonly before: PartValues;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

/** One of several services: it can come sooner, go, or run at the same time as the one before. */
function PlacedPart({ index, before, onUp, onRemove, ...props }: PlacedProps) {
  const { t } = useTranslation('visitParts');
  const { offer, part, onChange } = props;
  const number = index + 1;
  const nameOf = (id: string) => offer.services.find((one) => one.id === id);
  const beside = index > 0 && nameOf(part.serviceId)?.parallel ? nameOf(before.serviceId) : undefined;
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('part', { number })}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Text fw={600} size="sm">
            {t('part', { number })}
          </Text>
          <Group gap={4} wrap="nowrap">
            {index > 0 && (
              <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('earlier', { number })} onClick={onUp}>
                <IconArrowUp size={18} />
              </ActionIcon>
            )}
            <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('remove', { number })} onClick={onRemove}>
              <IconX size={18} />
            </ActionIcon>
          </Group>
        </Group>
        <Part {...props} />
        {beside && (
          <Checkbox
            label={t('beside', { service: beside.name })}
            checked={part.parallel}
            onChange={({ currentTarget }) => onChange({ ...part, parallel: currentTarget.checked })}
          />
        )}
      </Stack>
    </Paper>
  );
}

/** The services of the visit in their order, each with a person of its own. */
export function PartFields({ form }: Pick<BookingFormState, 'form'>) {
  const { t } = useTranslation('visitParts');
  const offer = useOffer();
  const { parts } = form.values;
  const setParts = (next: PartValues[]) => form.setFieldValue('parts', next);
  const propsOf = (part: PartValues, index: number): PartProps => ({
    offer,
    part,
    error: form.errors[`parts.${index}.serviceId`] as string | undefined,
    onChange: (next) => {
      setParts(parts.with(index, next));
      form.clearFieldError(`parts.${index}.serviceId`);
    },
  });
  return (
    <>
      {parts.length === 1
        ? parts.map((part, index) => <Part key={part.key} {...propsOf(part, index)} />)
        : parts.map((part, index) => (
            <PlacedPart
              key={part.key}
              {...propsOf(part, index)}
              index={index}
              before={parts[index - 1] ?? part}
              onUp={() => setParts(movedUp(parts, index))}
              onRemove={() => setParts(without(parts, index))}
            />
          ))}
      {parts.length < mostParts && parts.every(({ serviceId }) => serviceId !== '') && (
        <Button
          variant="subtle"
          size="compact-md"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setParts([...parts, newPart()])}
        >
          {t('add')}
        </Button>
      )}
    </>
  );
}
