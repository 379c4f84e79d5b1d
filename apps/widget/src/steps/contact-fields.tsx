import type { Details } from '../data/details-draft.js';
import { useI18n } from '../locale/i18n.js';
import { Field } from '../parts/field.js';
import type { DetailsErrors, DetailsField } from './check-details.js';

export interface ContactFieldsProps {
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

/** Name and ways to reach somebody, and a field that people do not see and machines fill in. */
export function ContactFields({ details, errors, trap, onChange, onTrap }: ContactFieldsProps) {
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
    </>
  );
}
