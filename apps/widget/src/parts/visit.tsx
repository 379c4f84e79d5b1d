import type { PublicBooking } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';
import { formatMoment, formatTime } from '../time/format.js';
import { Calendar, People, Pin } from './icons.js';
import { Price } from './price.js';

const mapUrl = (place: string): string =>
  `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(place)}`;

/** When: one visit, or every date of a course with those that are off marked. */
function When({ booking }: { booking: PublicBooking }) {
  const { t, locale } = useI18n();
  const { start, end, timeZone, course } = booking;
  if (course === null)
    return (
      <p className="visit-when">
        <Calendar />
        <span>
          {formatMoment(locale, start, timeZone)}&#8288;–&#8288;{formatTime(locale, end, timeZone)}
        </span>
      </p>
    );
  return (
    <ul className="dates">
      {course.sessions.map((one) => (
        <li key={one.start}>
          {one.status === 'cancelled' ? (
            <>
              <s>{formatMoment(locale, one.start, timeZone)}</s> ({t('course.off')})
            </>
          ) : (
            formatMoment(locale, one.start, timeZone)
          )}
        </li>
      ))}
    </ul>
  );
}

/** One booked visit: when, what, with whom, where and for how much. */
export function Visit({ booking }: { booking: PublicBooking }) {
  const { t } = useI18n();
  const { appointments, location, price, course } = booking;
  const seats = (booking.seats ?? 1) > 1 ? `${booking.seats} × ` : '';
  const people = [...new Set(appointments.map(({ staffName }) => staffName))];
  const preparation = [...new Set(appointments.flatMap((one) => one.preparation ?? []))];
  return (
    <section className="summary visit">
      <When booking={booking} />
      <ul className="summary-lines">
        {appointments.map((appointment) => (
          <li key={appointment.start + appointment.staffId}>
            <span>
              {seats}
              {appointment.serviceName}
              {appointment.guestName && <span className="muted"> ({appointment.guestName})</span>}
            </span>
            <Price price={course ? price : appointment.price} />
          </li>
        ))}
      </ul>
      {appointments.length > 1 && (
        <p className="summary-lines total">
          <span>{t('app.total')}</span>
          <Price price={price} />
        </p>
      )}
      {preparation.length > 0 && (
        <div className="preparation">
          <h2>{t('visit.preparation')}</h2>
          {preparation.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      <ul className="facts">
        <li>
          <People />
          {people.join(', ')}
        </li>
        <li>
          <Pin />
          <span>
            {location.name}
            {location.address && (
              <>
                {', '}
                {location.address}{' '}
                <a href={mapUrl(location.address)} target="_blank" rel="noopener noreferrer nofollow">
                  {t('app.directions')}
                </a>
              </>
            )}
            {location.directions && <span className="directions">{location.directions}</span>}
          </span>
        </li>
      </ul>
    </section>
  );
}
