import { useEffect } from 'react';
import { loadWidgetMessages } from '@stamgast/ui/messages';
import { getPage } from './api/public-api.js';
import type { Problem } from './api/problem.js';
import type { PublicPage } from './api/types.js';
import { applyBrandColour } from './brand/apply-brand-colour.js';
import { useResource } from './data/use-resource.js';
import { useI18n } from './locale/i18n.js';
import { LocaleGate } from './locale/locale-gate.js';
import { Empty } from './parts/empty.js';
import { ProblemNotice } from './parts/problem-notice.js';
import { Shell } from './parts/shell.js';
import { PageSkeleton } from './parts/skeleton.js';
import { BookingFlow } from './steps/booking-flow.js';

function PageProblem({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { t } = useI18n();
  if (problem.code === 'booking_page_off') {
    return <Empty isPage title={t('problem.closed')} text={t('problem.closedText')} />;
  }
  if (problem.status === 404) {
    return <Empty isPage title={t('problem.notFound')} text={t('problem.notFoundText')} />;
  }
  return (
    <>
      <h1 className="unseen">{t('problem.title')}</h1>
      <ProblemNotice problem={problem} onRetry={onRetry} />
    </>
  );
}

function Loaded({ page }: { page: PublicPage }) {
  useEffect(() => applyBrandColour(page.brandColor), [page.brandColor]);
  return (
    <Shell business={page.business.name}>
      <BookingFlow page={page} />
    </Shell>
  );
}

/** The booking page of one business. */
export function BookingApp({ slug }: { slug: string }) {
  const { data, problem, retry } = useResource(`page:${slug}`, () => getPage(slug));
  return (
    <LocaleGate business={data?.business ?? null} load={loadWidgetMessages} waiting={<PageSkeleton />}>
      {data && <Loaded page={data} />}
      {!data && problem && (
        <Shell business={null}>
          <PageProblem problem={problem} onRetry={retry} />
        </Shell>
      )}
      {!data && !problem && <PageSkeleton />}
    </LocaleGate>
  );
}
