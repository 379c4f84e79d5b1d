import { useI18n } from '../../locale/i18n.js';
import { QuestionFields } from '../../questions/question-fields.js';
import { DetailsFields } from '../details-fields.js';
import type { Flow } from '../flow.js';
import { PolicyText } from '../policy-text.js';
import type { useSeatForm } from './use-seat-form.js';

interface SeatFormProps {
  flow: Flow;
  form: ReturnType<typeof useSeatForm>;
}

/** Who comes, and the button that books. */
export function SeatForm({ flow, form }: SeatFormProps) {
  const { t } = useI18n();
  const { busy } = form.booking;
  return (
    <form noValidate onSubmit={(event) => void form.submit(event)}>
      {Object.keys(form.errors).length > 0 && (
        <p className="field-error" role="alert">
          {t('details.errors')}
        </p>
      )}
      <DetailsFields
        details={form.details}
        errors={form.errors}
        trap={form.trap}
        onChange={form.change}
        onTrap={form.setTrap}
      >
        <QuestionFields own={form.own} />
      </DetailsFields>
      <PolicyText policies={flow.page.policies} />
      <button id="book" type="submit" className="button primary wide" aria-busy={busy}>
        {busy ? t('details.booking') : t('details.book')}
      </button>
      <p className="muted privacy">{t('details.privacy', { business: flow.page.business.name })}</p>
    </form>
  );
}
