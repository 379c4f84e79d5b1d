import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.js';
import { useI18n } from '../locale/i18n.js';
import { Alert } from './icons.js';

/** What a refusal means to the reader, by its code. */
export type Refusals = Readonly<Record<string, { title: string; text: string }>>;

interface ProblemNoticeProps {
  problem: Problem;
  /** Refusals that are nobody's fault and have words of their own. */
  refusals?: Refusals;
  onRetry?: () => void;
  children?: ReactNode;
}

function useWords(problem: Problem, refusals: Refusals): { title: string; text: string | null } {
  const { t } = useI18n();
  const refusal = refusals[problem.code];
  if (refusal) return refusal;
  if (problem.status === 429) {
    return { title: t('problem.tooMany', { count: problem.retryAfter ?? 60 }), text: null };
  }
  if (problem.status === 0) return { title: t('problem.offline'), text: t('problem.offlineText') };
  return { title: t('problem.title'), text: t('problem.text') };
}

/** What failed and what to do about it, with the reference that the business's support can look up. */
export function ProblemNotice({ problem, refusals = {}, onRetry, children }: ProblemNoticeProps) {
  const { t } = useI18n();
  const { title, text } = useWords(problem, refusals);
  const isRefusal = problem.code in refusals;
  return (
    <div className="notice" role="alert">
      <Alert />
      <div>
        <p className="notice-title">{title}</p>
        {text && <p>{text}</p>}
        {problem.requestId && !isRefusal && (
          <p className="reference">{t('problem.requestId', { id: problem.requestId })}</p>
        )}
        {onRetry && (
          <button type="button" className="button" onClick={onRetry}>
            {t('problem.retry')}
          </button>
        )}
        {children}
      </div>
    </div>
  );
}
