import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/da';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/nb';
import 'dayjs/locale/sv';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Names of months and days for date pickers; Monday first. The pickers work on plain days and know no zone. */
export function CalendarLanguage({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en-gb' : i18n.language;
  return <DatesProvider settings={{ locale, firstDayOfWeek: 1, weekendDays: [] }}>{children}</DatesProvider>;
}
