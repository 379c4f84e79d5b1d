import { useEffect } from 'react';
import { loadWaitingMessages, locales } from '@stamgast/ui/messages';
import { getPlace } from '../api/waiting-api.js';
import type { WaitingPlace } from '../api/types.js';
import { applyBrandColour } from '../brand/apply-brand-colour.js';
import { useResource, useResourceCache } from '../data/use-resource.js';
import { LocaleGate } from '../locale/locale-gate.js';
import { Empty } from '../parts/empty.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { Shell } from '../parts/shell.js';
import { PageSkeleton } from '../parts/skeleton.js';
import type { Problem } from '../api/problem.js';
import { Place } from './place.js';
import { useWaitingI18n } from './use-waiting-i18n.js';

function Loaded({ place, token }: { place: WaitingPlace; token: string }) {
  const { t } = useWaitingI18n();
  const cache = useResourceCache();
  const { name, brandColor } = place.business;
  useEffect(() => applyBrandColour(brandColor), [brandColor]);
  useEffect(() => {
    document.title = t('waiting.pageTitle', { business: name });
  }, [t, name]);
  return (
    <Shell business={name}>
      <div className="narrow">
        <Place place={place} token={token} onChanged={(changed) => cache.put(`waiting:${token}`, changed)} />
      </div>
    </Shell>
  );
}

function LinkProblem({ problem, retry }: { problem: Problem; retry: () => void }) {
  const { t } = useWaitingI18n();
  return (
    <Shell business={null}>
      {problem.status === 404 ? (
        <Empty isPage title={t('waiting.goneTitle')} text={t('waiting.goneText')} />
      ) : (
        <ProblemNotice problem={problem} onRetry={retry} />
      )}
    </Shell>
  );
}

/** Somebody's own place on the waiting list, opened by its link. Opening it changes nothing. */
export function WaitingApp({ token }: { token: string }) {
  const { data, problem, retry } = useResource(`waiting:${token}`, () => getPlace(token));
  return (
    <LocaleGate
      business={data ? { locale: data.business.locale, locales } : null}
      load={loadWaitingMessages}
      waiting={<PageSkeleton />}
    >
      {data && <Loaded place={data} token={token} />}
      {!data && problem && <LinkProblem problem={problem} retry={retry} />}
      {!data && !problem && <PageSkeleton />}
    </LocaleGate>
  );
}
