import { useI18n } from '../locale/i18n.js';
import { visitorZone, zoneCity, zonesDiffer } from '../time/zone.js';

/** Says whose clock the times follow, where the visitor's shows something else. */
export function ZoneNote({ zone, at }: { zone: string; at: string | null }) {
  const { t } = useI18n();
  const mine = visitorZone();
  if (at === null || !zonesDiffer(at, zone, mine)) return null;
  return <p className="muted zone-note">{t('time.zoneYours', { zone: zoneCity(zone), yours: zoneCity(mine) })}</p>;
}
