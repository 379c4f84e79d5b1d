import { useState, type FormEvent } from 'react';
import { useI18n } from '../locale/i18n.js';
import { anyone } from '../routing/booking-selection.js';
import type { Flow } from './flow.js';

interface StaffPerServiceProps {
  flow: Flow;
  /** One per service, a person's id or `anyone`. */
  onChoose: (staffIds: string[]) => void;
}

/** A person for each service of the visit, or anyone. */
export function StaffPerService({ flow, onChoose }: StaffPerServiceProps) {
  const { t } = useI18n();
  const { parts, peopleOf, each } = flow;
  const [chosen, setChosen] = useState(() => parts.map((_, index) => each?.[index]?.id ?? anyone));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChoose(chosen);
  };
  return (
    <form className="each" onSubmit={submit}>
      {parts.map(({ service, name }, index) => (
        <div key={service.id} className="field">
          <label htmlFor={`with-${service.id}`}>{t('staff.eachWith', { service: name })}</label>
          <select
            id={`with-${service.id}`}
            value={chosen[index]}
            onChange={({ currentTarget }) => setChosen(chosen.with(index, currentTarget.value))}
          >
            <option value={anyone}>{t('staff.anyone')}</option>
            {peopleOf[index]!.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button type="submit" className="button primary wide">
        {t('app.continue')}
      </button>
    </form>
  );
}
