import { Badge, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Service } from '../../shared/api/types/booking.js';
import { useDuration } from '../../shared/format/use-duration.js';
import { useFormat } from '../../shared/format/use-format.js';
import classes from './service-list.module.css';

function Badges({ service }: { readonly service: Service }) {
  const { t } = useTranslation('services');
  return (
    <Group gap={6} className={classes.badges}>
      {service.archived && <Badge variant="default">{t('isArchived')}</Badge>}
      {!service.online && !service.archived && <Badge variant="default">{t('deskOnly')}</Badge>}
      {service.staffIds.length === 0 && !service.archived && (
        <Badge color="clay" variant="light">
          {t('nobody')}
        </Badge>
      )}
    </Group>
  );
}

/** The services of one category; a row opens the particulars. */
export function ServiceList({ services }: { readonly services: readonly Service[] }) {
  const { t } = useTranslation('services');
  const format = useFormat();
  const duration = useDuration();
  return (
    <ul className={classes.list}>
      {services.map((service) => {
        const buffers = service.bufferBefore + service.bufferAfter;
        return (
          <li key={service.id}>
            <Link
              from="/services"
              to="/services"
              search={(before) => ({ ...before, edit: service.id })}
              className={classes.row}
              data-archived={service.archived || undefined}
            >
              <span className={classes.dot} style={{ background: service.color ?? undefined }} aria-hidden />
              <div>
                <Text fw={600}>{service.name}</Text>
                <Text size="sm" c="dimmed">
                  {duration(service.duration)}
                  {buffers > 0 && ` + ${t('buffer', { minutes: buffers })}`}
                </Text>
              </div>
              <Badges service={service} />
              <Text className={`${classes.price} sg-figures`}>{format.money(service.price)}</Text>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
