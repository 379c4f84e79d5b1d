import { Field } from '../parts/field.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { StepHeading } from '../parts/step-heading.js';
import { ContactFields } from '../steps/contact-fields.js';
import type { Flow } from '../steps/flow.js';
import { Joined } from './joined.js';
import { partsOfDay, useJoin, type PartOfDay, type Wish } from './use-join.js';
import { useWaitingI18n } from './use-waiting-i18n.js';

export interface JoinFormProps {
  flow: Flow;
  /** The day that was looked at. */
  firstDay: string;
  today: string;
  lastDay: string;
  onBack: () => void;
}

interface WishProps extends JoinFormProps {
  wish: Wish;
  daysWrong: boolean;
  onWish: (patch: Partial<Wish>) => void;
}

function Days({ wish, daysWrong, today, lastDay, onWish }: WishProps) {
  const { t } = useWaitingI18n();
  const bounds = { type: 'date', min: today, max: lastDay } as const;
  return (
    <div className="buttons">
      <Field
        id="waiting-from"
        label={t('waiting.from')}
        value={wish.from}
        error={null}
        input={bounds}
        onChange={(from) => onWish(from > wish.to ? { from, to: from } : { from })}
      />
      <Field
        id="waiting-to"
        label={t('waiting.to')}
        value={wish.to}
        error={daysWrong ? t('waiting.daysWrong') : null}
        input={bounds}
        onChange={(to) => onWish({ to })}
      />
    </div>
  );
}

function PartsOfDay({ wish, onWish }: WishProps) {
  const { t } = useWaitingI18n();
  const toggle = (part: PartOfDay, chosen: boolean) =>
    onWish({ parts: chosen ? [...wish.parts, part] : wish.parts.filter((one) => one !== part) });
  return (
    <fieldset className="consents">
      <legend>{t('waiting.when')}</legend>
      {(Object.keys(partsOfDay) as PartOfDay[]).map((part) => (
        <label key={part} className="choice">
          <input
            type="checkbox"
            checked={wish.parts.includes(part)}
            onChange={(event) => toggle(part, event.currentTarget.checked)}
          />
          <span>{t(`time.${part}`)}</span>
        </label>
      ))}
      <p className="muted">{t('waiting.whenText')}</p>
    </fieldset>
  );
}

function Person({ flow, wish, onWish }: WishProps) {
  const { t } = useWaitingI18n();
  if (flow.people.length < 2) return null;
  return (
    <div className="field">
      <label htmlFor="waiting-person">{t('waiting.with')}</label>
      <select
        id="waiting-person"
        value={wish.personId ?? ''}
        onChange={(event) => onWish({ personId: event.currentTarget.value || null })}
      >
        <option value="">{t('waiting.anyone')}</option>
        {flow.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What somebody waits for, and how to reach them. */
export function JoinForm(props: JoinFormProps) {
  const { flow, onBack } = props;
  const { t } = useWaitingI18n();
  const form = useJoin(flow, props.firstDay);
  const { joining, joined } = form;
  if (joined) return <Joined joined={joined} />;
  const wishes = { ...props, wish: form.wish, daysWrong: form.daysWrong, onWish: form.setWish };
  return (
    <>
      <StepHeading text={t('waiting.join')} />
      <p>{t('waiting.joinText')}</p>
      {joining.problem && !form.isFieldProblem && (
        <ProblemNotice
          problem={joining.problem}
          refusals={{ already_waiting: { title: t('waiting.already'), text: t('waiting.alreadyText') } }}
        />
      )}
      <form noValidate onSubmit={(event) => void form.submit(event)}>
        <p>
          <strong>{flow.chosen.map(({ name }) => name).join(' + ')}</strong>
        </p>
        <Person {...wishes} />
        <Days {...wishes} />
        <PartsOfDay {...wishes} />
        <ContactFields {...form.fields} />
        <button type="submit" className="button primary wide" aria-busy={joining.busy}>
          {joining.busy ? t('waiting.sending') : t('waiting.submit')}
        </button>
        <button type="button" className="button quiet wide" onClick={onBack}>
          {t('waiting.back')}
        </button>
      </form>
    </>
  );
}
