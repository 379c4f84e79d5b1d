import type { Problem } from '../api/problem.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useManageI18n } from './use-manage-i18n.js';

/** Why the business said no to a change, and the way on. */
export function ManageProblem({ problem }: { problem: Problem }) {
  const { t } = useManageI18n();
  const changed = { title: t('refused.changed'), text: t('refused.changedText') };
  const call = { title: t('refused.call'), text: t('refused.callText') };
  const taken = { title: t('refused.taken'), text: t('refused.callText') };
  const isStale = problem.code === 'booking_not_ahead' || problem.code === 'status_not_allowed';
  return (
    <ProblemNotice
      problem={problem}
      refusals={{
        booking_not_ahead: changed,
        status_not_allowed: changed,
        client_cancel_off: call,
        client_move_off: call,
        move_too_late: call,
        cancel_too_late: call,
        too_many_moves: call,
        released: changed,
        no_proposal: changed,
        slot_unavailable: taken,
      }}
    >
      {isStale && (
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('manage.reload')}
        </button>
      )}
    </ProblemNotice>
  );
}
