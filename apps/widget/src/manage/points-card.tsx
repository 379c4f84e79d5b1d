import type { Points } from '../api/types.js';
import { useManageI18n } from './use-manage-i18n.js';
import { formatDayShort } from '../time/format.js';
import { wallClock } from '../time/zone.js';

function NextReward({ points }: { points: Points }) {
  const { t } = useManageI18n();
  const { nextReward, balance, unit } = points;
  if (!nextReward) return null;
  const { name, cost, missing } = nextReward;
  return (
    <>
      <progress
        max={cost}
        value={Math.min(Math.max(balance, 0), cost)}
        aria-label={t('points.progress', { balance, cost, unit })}
      />
      <p className="muted">
        {missing > 0 ? t('points.next', { missing, unit, reward: name }) : t('points.reached', { reward: name })}
      </p>
    </>
  );
}

/** What the client has earned and how far it is to the next reward. */
export function PointsCard({ points, zone }: { points: Points; zone: string }) {
  const { t, locale } = useManageI18n();
  const { balance, unit, history } = points;
  return (
    <section className="summary points" aria-labelledby="points">
      <h2 id="points">{t('points.title')}</h2>
      <p className="points-balance">
        <strong>{balance}</strong> {unit}
      </p>
      <NextReward points={points} />
      {history.length === 0 && <p className="muted">{t('points.none')}</p>}
      {history.length > 0 && (
        <details>
          <summary>{t('points.history')}</summary>
          <ul className="summary-lines">
            {history.map((entry) => (
              <li key={`${entry.at}${entry.points}${entry.reason}`}>
                <span>
                  {entry.reason} <span className="muted">{formatDayShort(locale, wallClock(entry.at, zone).date)}</span>
                </span>
                <span className="price">{entry.points > 0 ? `+${entry.points}` : `−${Math.abs(entry.points)}`}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
