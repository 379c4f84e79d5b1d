import { useI18n } from '../locale/i18n.js';
import { ArrowLeft } from '../parts/icons.js';
import type { Navigate } from '../routing/use-search-params.js';
import type { Flow } from './flow.js';

/** How far one is, and the way back. */
export function StepBar({ flow, navigate }: { flow: Flow; navigate: Navigate }) {
  const { t } = useI18n();
  const here = flow.steps.indexOf(flow.step === 'done' ? 'service' : flow.step);
  const before = flow.steps[here - 1];
  return (
    <div className="step-bar">
      {before && (
        <button type="button" className="link back" onClick={() => navigate({ step: before })}>
          <ArrowLeft />
          {t('app.back')}
        </button>
      )}
      <p className="unseen">{t('app.step', { step: here + 1, steps: flow.steps.length })}</p>
      <div className="progress" aria-hidden="true">
        {flow.steps.map((step, index) => (
          <span key={step} data-reached={index <= here} />
        ))}
      </div>
    </div>
  );
}
