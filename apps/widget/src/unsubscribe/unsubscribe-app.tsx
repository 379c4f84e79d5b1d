import { useState } from 'react';
import { loadManageMessages } from '@stamgast/ui/messages';
import { unsubscribe } from '../api/public-api.js';
import { useAction } from '../data/use-action.js';
import { useResourceCache } from '../data/use-resource.js';
import { useManageI18n } from '../manage/use-manage-i18n.js';
import { LocaleGate } from '../locale/locale-gate.js';
import { Announcer } from '../parts/announcer.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { Shell } from '../parts/shell.js';
import { PageSkeleton } from '../parts/skeleton.js';
import { PreferenceForm } from './preference-form.js';

function Unsubscribe({ token }: { token: string }) {
  const { t } = useManageI18n();
  const [done, setDone] = useState(false);
  const leave = useAction(async (of: string, key: string) => {
    await unsubscribe(of, key);
    return true;
  });
  const cache = useResourceCache();
  const press = async () => {
    if (!(await leave.run(token))) return;
    cache.expire(`preferences:${token}`);
    setDone(true);
  };
  const gone = leave.problem !== null && [404, 410].includes(leave.problem.status);
  return (
    <Shell business={null}>
      <div className="narrow">
        <div className="said-page">
          <h1>{t(done ? 'unsubscribe.done' : 'unsubscribe.title')}</h1>
          <p className="lead">{t(done ? 'unsubscribe.doneText' : 'unsubscribe.text')}</p>
        </div>
        <Announcer text={done ? t('unsubscribe.done') : ''} />
        {gone && <p role="alert">{t('unsubscribe.failed')}</p>}
        {leave.problem && !gone && <ProblemNotice problem={leave.problem} />}
        {!done && !gone && (
          <button type="button" className="button primary" aria-busy={leave.busy} onClick={() => void press()}>
            {t(leave.busy ? 'unsubscribe.sending' : 'unsubscribe.submit')}
          </button>
        )}
        {!gone && <PreferenceForm key={String(done)} token={token} />}
      </div>
    </Shell>
  );
}

/** The way out of news and offers, and the choice by which way they come; opening the page changes nothing. */
export function UnsubscribeApp({ token }: { token: string }) {
  return (
    <LocaleGate business={null} load={loadManageMessages} waiting={<PageSkeleton />}>
      <Unsubscribe token={token} />
    </LocaleGate>
  );
}
