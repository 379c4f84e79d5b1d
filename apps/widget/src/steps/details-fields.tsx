import type { ReactNode } from 'react';
import { useI18n } from '../locale/i18n.js';
import { ContactFields, type ContactFieldsProps } from './contact-fields.js';

function ConsentChoices({ details, onChange }: Pick<ContactFieldsProps, 'details' | 'onChange'>) {
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

/** Name, ways to reach the client, what else is asked, and consent per channel, which nobody ticks but the client. */
export function DetailsFields({ children, ...props }: ContactFieldsProps & { children?: ReactNode }) {
  return (
    <>
      <ContactFields {...props} />
      {children}
      <ConsentChoices details={props.details} onChange={props.onChange} />
    </>
  );
}
