import { calendarFileUrl } from '../api/public-api.js';
import type { PublicBooking } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';
import { calendarLinks } from './calendar-links.js';

/** The visit as a file for any calendar, and ready for the two that most people use; those take one date, so a course is a file. */
export function AddToCalendar({ booking, token }: { booking: PublicBooking; token: string }) {
  const { t } = useI18n();
  const services = booking.appointments.map(({ serviceName }) => serviceName).join(', ');
  const links = calendarLinks(booking, t('calendar.event', { services, business: booking.business.name }));
  const elsewhere = { target: '_blank', rel: 'noopener noreferrer nofollow' };
  return (
    <section className="calendars" aria-labelledby="calendars">
      <h2 id="calendars">{t('calendar.title')}</h2>
      <div className="buttons">
        <a className="button" href={calendarFileUrl(token)} download>
          {t('calendar.ics')}
        </a>
        {booking.course === null && (
          <>
            <a className="button" href={links.google} {...elsewhere}>
              {t('calendar.google')}
            </a>
            <a className="button" href={links.outlook} {...elsewhere}>
              {t('calendar.outlook')}
            </a>
          </>
        )}
      </div>
    </section>
  );
}
