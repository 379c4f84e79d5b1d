import type { Problem } from '../api/problem.js';
import { useI18n } from '../locale/i18n.js';
import { Alert } from './icons.js';

interface ProblemNoticeProps {
  problem: Problem;
  onRetry?: () => void;
}

/** What failed and what to do about it, with the reference that the business's support can look up. */
export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  const { t } = useI18n();
  const offline = problem.status === 0;
  const tooMany = problem.status === 429;
  return (
    <div className="notice" role="alert">
      <Alert />
      <div>
        <p className="notice-title">
          {tooMany
            ? t('problem.tooMany', { count: problem.retryAfter ?? 60 })
            : t(offline ? 'problem.offline' : 'problem.title')}
        </p>
        {!tooMany && <p>{t(offline ? 'problem.offlineText' : 'problem.text')}</p>}
        {problem.requestId && <p className="reference">{t('problem.requestId', { id: problem.requestId })}</p>}
        {onRetry && (
          <button type="button" className="button" onClick={onRetry}>
            {t('problem.retry')}
          </button>
        )}
      </div>
    </div>
  );
}
