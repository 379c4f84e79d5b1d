import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogueApi } from '../../shared/api/catalogue-api.js';
import type { Service, Staff } from '../../shared/api/types/booking.js';
import type { NewService, ServiceCategory } from '../../shared/api/types/set-up.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { parseMoney } from '../../shared/format/parse-money.js';
import { useBusiness, useMay } from '../../shared/session/use-session.js';
import { FormDrawer } from '../../shared/ui/form-drawer.js';
import { useFieldErrors } from '../../shared/ui/use-field-errors.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';
import { ServiceTerms } from './service-terms.js';
import { ServiceFields } from './service-fields.js';
import { bodyOf, type ServiceValues, valuesOf } from './service-values.js';

interface ServiceDrawerProps {
  /** Absent for a new one. */
  readonly service?: Service;
  readonly categories: readonly ServiceCategory[];
  readonly staff: readonly Staff[];
  readonly onClose: () => void;
}

function useServiceForm(service: Service | undefined, staff: readonly Staff[]) {
  const { t } = useTranslation(['services', 'common']);
  const { currency } = useBusiness();
  const choiceChecks = (least: number) => ({
    minutes: (value: number | string) => (value !== '' && Number(value) >= least ? null : t('common:required')),
    price: (value: string) => (parseMoney(value, currency) ? null : t('form.badPrice')),
  });
  return useForm<ServiceValues>({
    initialValues: valuesOf(
      service,
      staff.map(({ id }) => id),
    ),
    validate: {
      name: (value) => (value.trim() ? null : t('common:required')),
      duration: (value) => (Number(value) >= 1 ? null : t('common:required')),
      variants: choiceChecks(1),
      addOns: choiceChecks(0),
      price: (value) => (parseMoney(value, currency) ? null : t('form.badPrice')),
    },
  });
}

function useServiceChanges({ service, onClose }: ServiceDrawerProps) {
  const { t } = useTranslation(['services', 'common']);
  const { currency } = useBusiness();
  const refresh = useRefresh();
  const save = useMutation({
    mutationFn: (body: NewService) =>
      service ? catalogueApi.changeService(service, body) : catalogueApi.createService(body),
    meta: { quiet: true },
    onSuccess: async (after) => {
      onClose();
      offerUndo(t('saved', { name: after.name }), async () => {
        await catalogueApi.changeService(after, service ? bodyOf(valuesOf(service, []), currency) : { archived: true });
        await refresh('service');
      });
      await refresh('service');
    },
  });
  const archive = useMutation({
    mutationFn: (before: Service) => catalogueApi.changeService(before, { archived: !before.archived }),
    onSuccess: async (after) => {
      onClose();
      offerUndo(t(after.archived ? 'archived' : 'restored', { name: after.name }), async () => {
        await catalogueApi.changeService(after, { archived: !after.archived });
        await refresh('service');
      });
      await refresh('service');
    },
  });
  return { save, archive };
}

/** A service in all its particulars, to make or change. */
export function ServiceDrawer(props: ServiceDrawerProps) {
  const { service, categories, staff, onClose } = props;
  const { t } = useTranslation(['services', 'common']);
  const { currency } = useBusiness();
  const may = useMay('setup:write');
  const form = useServiceForm(service, staff);
  const { save, archive } = useServiceChanges(props);
  useFieldErrors(save.error, form.setErrors);
  return (
    <FormDrawer
      title={service?.name ?? t('new')}
      dirty={form.isDirty()}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={may ? form.onSubmit((values) => save.mutate(bodyOf(values, currency))) : undefined}
      aside={
        may &&
        service && (
          <Button variant="subtle" color="gray" loading={archive.isPending} onClick={() => archive.mutate(service)}>
            {service.archived ? t('common:restore') : t('common:archive')}
          </Button>
        )
      }
    >
      <ServiceFields form={form} categories={categories} staff={staff} />
      {service && <ServiceTerms serviceId={service.id} />}
    </FormDrawer>
  );
}
