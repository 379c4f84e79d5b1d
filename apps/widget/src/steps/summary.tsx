import { useI18n } from '../locale/i18n.js';
import { Calendar, People, Pin } from '../parts/icons.js';
import { Price } from '../parts/price.js';
import { formatMoment } from '../time/format.js';
import { formatDuration } from '../time/format-duration.js';
import type { Flow } from './flow.js';

/** The visit as chosen so far. */
export function Summary({ flow }: { flow: Flow }) {
  const { t, locale } = useI18n();
  const { parts, person, each, selection, zone, location, price, duration, page, headcount } = flow;
  return (
    <div className="summary">
      <p className="summary-title">{page.business.name}</p>
      <ul className="summary-lines">
        {parts.map(({ service, ...part }) => (
          <li key={service.id}>
            <span>
              {headcount > 1 && `${headcount} × `}
              {part.name} <span className="muted">{formatDuration(t, part.duration)}</span>
            </span>
            <Price price={part.price} />
          </li>
        ))}
      </ul>
      {(parts.length > 1 || headcount > 1) && (
        <p className="summary-lines total">
          <span>
            {t('app.total')} <span className="muted">{formatDuration(t, duration)}</span>
          </span>
          <Price price={price} />
        </p>
      )}
      <ul className="facts">
        {selection.start !== null && (
          <li>
            <Calendar />
            {formatMoment(locale, selection.start, zone)}
          </li>
        )}
        {selection.staffId !== null && (
          <li>
            <People />
            {(each ?? [person]).map((one) => one?.name ?? t('staff.anyone')).join(', ')}
          </li>
        )}
        {location && (
          <li>
            <Pin />
            <span>
              {location.name}
              {location.address && <span className="muted"> {location.address}</span>}
            </span>
          </li>
        )}
      </ul>
    </div>
  );
}
