import { useI18n } from '../locale/i18n.js';
import type { Navigate } from '../routing/use-search-params.js';
import type { Flow } from './flow.js';

/** Where to come, asked only of businesses with several places. */
export function LocationChoice({ flow, navigate }: { flow: Flow; navigate: Navigate }) {
  const { t } = useI18n();
  if (flow.page.locations.length < 2) return null;
  return (
    <fieldset className="locations">
      <legend>{t('location.title')}</legend>
      {flow.page.locations.map(({ id, name, address }) => (
        <label key={id} className="choice">
          <input
            type="radio"
            name="location"
            checked={flow.location?.id === id}
            onChange={() =>
              navigate({ location: id, staff: null, day: null, start: null, step: 'service' }, { replace: true })
            }
          />
          <span>
            <span className="card-title">{name}</span>
            {address && <span className="card-text">{address}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
