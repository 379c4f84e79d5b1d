import type { Details } from '../data/details-draft.js';
import { useI18n } from '../locale/i18n.js';
import { Field } from '../parts/field.js';
import type { DetailsErrors, DetailsField } from './check-details.js';

interface DetailsFieldsProps {
  details: Details;
  errors: DetailsErrors;
  trap: string;
  onChange: (change: Partial<Details>) => void;
  onTrap: (value: string) => void;
}

const fields = {
  name: { type: 'text', autoComplete: 'name', maxLength: 120 },
  phone: { type: 'tel', autoComplete: 'tel', inputMode: 'tel', maxLength: 40 },
  email: { type: 'email', autoComplete: 'email', inputMode: 'email', maxLength: 254 },
} as const;

function ConsentChoices({ details, onChange }: Pick<DetailsFieldsProps, 'details' | 'onChange'>) {
  const { t } = useI18n();
  return (
    <fieldset className="consents">
      <legend>{t('details.consentTitle')}</legend>
      <label className="choice">
        <input
          type="checkbox"
          checked={details.consentEmail}
          onChange={(event) => onChange({ consentEmail: event.currentTarget.checked })}
        />
        <span>{t('details.consentEmail')}</span>
      </label>
      <label className="choice">
        <input
          type="checkbox"
          checked={details.consentSms}
          onChange={(event) => onChange({ consentSms: event.currentTarget.checked })}
        />
        <span>{t('details.consentSms')}</span>
      </label>
      <p className="muted">{t('details.consentText')}</p>
    </fieldset>
  );
}

/** Name, ways to reach the client, and consent per channel, which nobody ticks but the client. */
export function DetailsFields({ details, errors, trap, onChange, onTrap }: DetailsFieldsProps) {
  const { t } = useI18n();
  const errorOf = (field: DetailsField): string | null => {
    const key = errors[field];
    return key ? t(key) : null;
  };
  return (
    <>
      {(['name', 'phone', 'email'] as const).map((field) => (
        <Field
          key={field}
          id={field}
          label={t(`details.${field}`)}
          value={details[field]}
          error={errorOf(field)}
          onChange={(value) => onChange({ [field]: value })}
          input={fields[field]}
        />
      ))}
      <p className="muted">{t('details.contactHint')}</p>
      <div className="trap" aria-hidden="true">
        <label htmlFor="website">{t('details.leaveEmpty')}</label>
        <input
          id="website"
          name="website"
          tabIndex={-1}
          autoComplete="off"
          value={trap}
          onChange={(event) => onTrap(event.currentTarget.value)}
        />
      </div>
      <ConsentChoices details={details} onChange={onChange} />
    </>
  );
}
