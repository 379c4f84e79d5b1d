import { useState } from 'react';
import { changePreferences, getPreferences } from '../api/public-api.js';
import type { Preferences, PreferencesChange } from '../api/types.js';
import { useAction } from '../data/use-action.js';
import { useResource } from '../data/use-resource.js';
import { useManageI18n } from '../manage/use-manage-i18n.js';
import { Announcer } from '../parts/announcer.js';
import { ProblemNotice } from '../parts/problem-notice.js';

interface WishesProps {
  readonly token: string;
  readonly known: Preferences;
}

function Wishes({ token, known }: WishesProps) {
  const { t } = useManageI18n();
  const [wanted, setWanted] = useState<PreferencesChange>({});
  const [kept, setKept] = useState(false);
  const change = useAction((body: PreferencesChange, key: string) => changePreferences(token, body, key));
  const save = async () => {
    if (await change.run(wanted)) setKept(true);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset className="consents">
        <legend>{t('preferences.title', { business: known.businessName })}</legend>
        {known.channels.map(({ channel, address, granted }) => (
          <label key={channel} className="choice">
            <input
              type="checkbox"
              checked={wanted[channel] ?? granted}
              onChange={({ currentTarget }) => {
                setKept(false);
                setWanted({ ...wanted, [channel]: currentTarget.checked });
              }}
            />
            <span>{t(`preferences.${channel}`, { address })}</span>
          </label>
        ))}
      </fieldset>
      {change.problem && <ProblemNotice problem={change.problem} />}
      <Announcer text={kept ? t('preferences.kept') : ''} />
      <button type="submit" className="button" aria-busy={change.busy}>
        {t(kept ? 'preferences.kept' : 'preferences.save')}
      </button>
    </form>
  );
}

/** What somebody wants to hear by which way; nothing is shown where the link says nothing about anybody. */
export function PreferenceForm({ token }: { token: string }) {
  const { data } = useResource(`preferences:${token}`, () => getPreferences(token));
  return data && data.channels.length > 0 ? <Wishes token={token} known={data} /> : null;
}
