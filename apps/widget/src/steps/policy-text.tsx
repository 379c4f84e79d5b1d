import type { PublicPolicies } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';

/** What holds when plans change: the notice in plain words, then the business's own. */
export function PolicyText({ policies }: { policies: PublicPolicies }) {
  const { t } = useI18n();
  const { cancelNoticeHours, moveNoticeHours, cancelText } = policies;
  const same = cancelNoticeHours === moveNoticeHours;
  return (
    <section className="policies">
      <h2>{t('policy.title')}</h2>
      {same && <p>{cancelNoticeHours === 0 ? t('policy.free') : t('policy.both', { count: cancelNoticeHours })}</p>}
      {!same && cancelNoticeHours > 0 && <p>{t('policy.cancel', { count: cancelNoticeHours })}</p>}
      {!same && moveNoticeHours > 0 && <p>{t('policy.move', { count: moveNoticeHours })}</p>}
      {cancelText && <p className="own-words">{cancelText}</p>}
      <p className="muted">{t('policy.agree')}</p>
    </section>
  );
}
