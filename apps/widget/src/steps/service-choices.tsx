import type { PublicService } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';
import { Price } from '../parts/price.js';
import { formatDuration } from '../time/format-duration.js';
import type { ChosenService } from './chosen-service.js';

interface ServiceChoicesProps {
  chosen: ChosenService;
  /** The service that this one may run beside; null where it may not. */
  before: PublicService | null;
  /** The ids that are chosen of this service from now on. */
  onChoose: (ids: string[]) => void;
  onBeside: (beside: boolean) => void;
}

/** Whether it runs beside the one before, one of the variants and any of the add-ons of a service that is part of the visit. */
export function ServiceChoices({ chosen, before, onChoose, onBeside }: ServiceChoicesProps) {
  const { t } = useI18n();
  const { service, variantId, addOnIds } = chosen;
  const own = variantId === null ? [] : [variantId];
  return (
    <div className="choices">
      {before && (
        <label className="choice">
          <input
            type="checkbox"
            checked={chosen.parallel}
            onChange={({ currentTarget }) => onBeside(currentTarget.checked)}
          />
          <span>{t('service.beside', { service: before.name })}</span>
        </label>
      )}
      {service.variants.length > 0 && (
        <fieldset>
          <legend>{t('service.variants')}</legend>
          {service.variants.map(({ id, name, duration, price }) => (
            <label key={id} className="choice">
              <input
                type="radio"
                name={`variant-${service.id}`}
                checked={id === variantId}
                onChange={() => onChoose([id, ...addOnIds])}
              />
              <span>
                {name} <span className="muted">{formatDuration(t, duration)}</span>
              </span>
              <Price price={price} />
            </label>
          ))}
        </fieldset>
      )}
      {service.addOns.length > 0 && (
        <fieldset>
          <legend>{t('service.addOns')}</legend>
          {service.addOns.map(({ id, name, minutes, price }) => (
            <label key={id} className="choice">
              <input
                type="checkbox"
                checked={addOnIds.includes(id)}
                onChange={({ currentTarget }) =>
                  onChoose([...own, ...addOnIds.filter((each) => each !== id), ...(currentTarget.checked ? [id] : [])])
                }
              />
              <span>
                {name} {minutes > 0 && <span className="muted">+{formatDuration(t, minutes)}</span>}
              </span>
              <Price price={price} />
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
