import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../../shared/ui/use-phone.js';
import { BookingDetails } from './booking-details.js';

interface BookingDrawerProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One booking over a screen that has no room for a panel of its own. */
export function BookingDrawer({ id, onClose }: BookingDrawerProps) {
  const { t } = useTranslation(['booking', 'common']);
  const phone = usePhone();
  return (
    <Drawer
      opened
      onClose={onClose}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '92dvh' : 420}
      padding="lg"
      title={t('title')}
    >
      <BookingDetails id={id} />
    </Drawer>
  );
}
