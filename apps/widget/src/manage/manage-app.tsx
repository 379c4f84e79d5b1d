import { useEffect, useState, type ReactNode } from 'react';
import { loadManageMessages, locales } from '@stamgast/ui/messages';
import { getBooking } from '../api/public-api.js';
import type { PublicBooking } from '../api/types.js';
import { applyBrandColour } from '../brand/apply-brand-colour.js';
import { useResource, useResourceCache } from '../data/use-resource.js';
import { useManageI18n } from './use-manage-i18n.js';
import { LocaleGate } from '../locale/locale-gate.js';
import { Empty } from '../parts/empty.js';
import { Check } from '../parts/icons.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { Shell } from '../parts/shell.js';
import { PageSkeleton } from '../parts/skeleton.js';
import { useSearchParams } from '../routing/use-search-params.js';
import { CancelView } from './cancel-view.js';
import { MoveView } from './move-view.js';
import { Overview } from './overview.js';

function Manage({ booking, token }: { booking: PublicBooking; token: string }) {
  const { t } = useManageI18n();
  const cache = useResourceCache();
  const [params, navigate] = useSearchParams();
  const [said, setSaid] = useState('');
  const { name, brandColor } = booking.business;
  useEffect(() => applyBrandColour(brandColor), [brandColor]);
  useEffect(() => {
    document.title = t('manage.pageTitle', { business: name });
  }, [t, name]);
  const onChanged = (changed: PublicBooking, text: string) => {
    cache.put(`booking:${token}`, changed);
    setSaid(text);
  };
  const props = { booking, token, navigate, onChanged };
  const view = params.get('view');
  return (
    <Shell business={name}>
      <div className="narrow">
        <output className={said && view === null ? 'said' : 'unseen'}>
          {said && view === null && <Check />}
          {said}
        </output>
        {view === 'move' && booking.canMove && <MoveView {...props} />}
        {view === 'cancel' && booking.canCancel && <CancelView {...props} />}
        {!(view === 'move' && booking.canMove) && !(view === 'cancel' && booking.canCancel) && <Overview {...props} />}
      </div>
    </Shell>
  );
}

function LinkProblem({ status, children }: { status: number; children: ReactNode }) {
  const { t } = useManageI18n();
  const gone = status === 404 || status === 410;
  return (
    <Shell business={null}>
      {gone ? <Empty isPage title={t('manage.noLongerTitle')} text={t('manage.noLongerText')} /> : children}
    </Shell>
  );
}

/** The client's own page for one booking, opened by its link. Opening it changes nothing. */
export function ManageApp({ token }: { token: string }) {
  const { data, problem, retry } = useResource(`booking:${token}`, () => getBooking(token));
  return (
    <LocaleGate
      business={data ? { locale: data.business.locale, locales } : null}
      load={loadManageMessages}
      waiting={<PageSkeleton />}
    >
      {data && <Manage booking={data} token={token} />}
      {!data && problem && (
        <LinkProblem status={problem.status}>
          <ProblemNotice problem={problem} onRetry={retry} />
        </LinkProblem>
      )}
      {!data && !problem && <PageSkeleton />}
    </LocaleGate>
  );
}
