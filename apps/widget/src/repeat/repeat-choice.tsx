import type { RepeatTranslate } from '@stamgast/ui/messages';
import { previewSeries } from '../api/public-api.js';
import type { Occurrence, WantedVisit } from '../api/types.js';
import { useResource } from '../data/use-resource.js';
import { useI18n } from '../locale/i18n.js';
import { Skeleton } from '../parts/skeleton.js';
import { formatMomentShort } from '../time/format.js';
import { repeatBody, type Repeat } from './repeat-values.js';

export interface RepeatChoiceProps {
  slug: string;
  /** The first visit, and the time that is kept for it. */
  visit: WantedVisit & { start: string };
  holdId: string | null;
  /** How many visits can be booked at once. */
  most: number;
  zone: string;
  value: Repeat | null;
  onChange: (repeat: Repeat | null) => void;
}

const weeks = [1, 2, 3, 4, 5, 6, 8];
const usualCount = 4;

/** As `useI18n`, with the texts of visits that repeat: whoever shows this has loaded them. */
function useRepeatI18n() {
  const { t, locale } = useI18n();
  return { t: t as unknown as RepeatTranslate, locale };
}

function Line({ one, policy, zone }: { one: Occurrence; policy: Repeat['policy']; zone: string }) {
  const { t, locale } = useRepeatI18n();
  const when = formatMomentShort(locale, one.start, zone);
  if (one.state === 'free')
    return (
      <li>
        {when} <span className="muted">{t('repeat.free')}</span>
      </li>
    );
  const why =
    one.state === 'holiday' && one.holiday
      ? t('repeat.holiday', { name: one.holiday[locale] })
      : t(one.state === 'conflict' ? 'repeat.conflict' : 'repeat.closed');
  const instead = policy === 'nearest' && one.nearest;
  return (
    <li>
      <s>{when}</s>{' '}
      <span className="muted">
        {why}
        {!instead && ` · ${t('repeat.leftOut')}`}
      </span>
      {instead && <strong> {t('repeat.instead', { when: formatMomentShort(locale, instead.start, zone) })}</strong>}
    </li>
  );
}

function Dates(props: RepeatChoiceProps & { value: Repeat }) {
  const { slug, visit, holdId, zone, value, onChange } = props;
  const { t } = useRepeatI18n();
  const body = { ...visit, ...repeatBody(value), ...(holdId ? { holdId } : {}) };
  const { data } = useResource(`slots:series:${JSON.stringify(body)}`, () => previewSeries(slug, body));
  if (!data) return <Skeleton kind="card" rows={2} />;
  const kept = data.occurrences.filter(
    ({ state, nearest }) => state === 'free' || (value.policy === 'nearest' && nearest !== null),
  ).length;
  return (
    <>
      <p role="status">{kept === 0 ? t('repeat.none') : t('repeat.sum', { count: kept })}</p>
      <ol className="dates" aria-label={t('repeat.dates')}>
        {data.occurrences.map((one) => (
          <Line key={one.position} one={one} policy={value.policy} zone={zone} />
        ))}
      </ol>
      {data.occurrences.some(({ state }) => state !== 'free') && (
        <fieldset className="consents">
          <legend>{t('repeat.what')}</legend>
          {(['skip', 'nearest'] as const).map((policy) => (
            <label key={policy} className="choice">
              <input
                type="radio"
                name="repeat-policy"
                checked={value.policy === policy}
                onChange={() => onChange({ ...value, policy })}
              />
              <span>{t(`repeat.${policy}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** Whether the client comes again, how often, and which dates that makes. */
export function RepeatChoice(props: RepeatChoiceProps) {
  const { most, value, onChange } = props;
  const { t } = useRepeatI18n();
  const choose = (text: string) =>
    onChange(
      text === '' ? null : { count: Math.min(most, usualCount), policy: 'skip', ...value, everyWeeks: Number(text) },
    );
  return (
    <section className="repeat">
      <div className="field">
        <label htmlFor="repeat-often">{t('repeat.often')}</label>
        <select
          id="repeat-often"
          value={value?.everyWeeks ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{t('repeat.once')}</option>
          {weeks.map((count) => (
            <option key={count} value={count}>
              {count === 1 ? t('repeat.everyWeek') : t('repeat.everyWeeks', { count })}
            </option>
          ))}
        </select>
      </div>
      {value && (
        <>
          <div className="field">
            <label htmlFor="repeat-times">{t('repeat.times')}</label>
            <select
              id="repeat-times"
              value={value.count}
              onChange={(event) => onChange({ ...value, count: Number(event.currentTarget.value) })}
            >
              {Array.from({ length: most - 1 }, (_, index) => index + 2).map((count) => (
                <option key={count} value={count}>
                  {count}
                </option>
              ))}
            </select>
          </div>
          <Dates {...props} value={value} />
        </>
      )}
    </section>
  );
}
