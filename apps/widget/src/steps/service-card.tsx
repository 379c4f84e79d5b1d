import type { PublicService } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';
import { Check, Plus } from '../parts/icons.js';
import { Price } from '../parts/price.js';
import { formatDuration } from '../time/format-duration.js';

interface ServiceCardProps {
  service: PublicService;
  chosen: boolean;
  onToggle: () => void;
}

/** A service with its length and price; pressing adds it to the visit or takes it out. */
export function ServiceCard({ service, chosen, onToggle }: ServiceCardProps) {
  const { t } = useI18n();
  return (
    <button type="button" className="card service" aria-pressed={chosen} onClick={onToggle}>
      <span className="card-main">
        <span className="card-title">{service.name}</span>
        {service.description && <span className="card-text">{service.description}</span>}
        <span className="card-facts">
          <span>{formatDuration(t, service.duration)}</span>
          <Price price={service.price} from={service.priceFrom} />
        </span>
      </span>
      <span className="tick">{chosen ? <Check /> : <Plus />}</span>
    </button>
  );
}
