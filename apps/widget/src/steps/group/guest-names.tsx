import { useI18n } from '../../locale/i18n.js';
import { Field } from '../../parts/field.js';

interface GuestNamesProps {
  headcount: number;
  names: readonly string[];
  onChange: (names: readonly string[]) => void;
}

/** Whom the visitor brings; nobody has to be named. */
export function GuestNames({ headcount, names, onChange }: GuestNamesProps) {
  const { t } = useI18n();
  return Array.from({ length: headcount - 1 }, (_, index) => (
    <Field
      key={index}
      id={`guest-${index + 1}`}
      label={t('group.guest', { number: index + 1 })}
      value={names[index] ?? ''}
      error={null}
      onChange={(name) =>
        onChange(Array.from({ length: headcount - 1 }, (_, at) => (at === index ? name : (names[at] ?? ''))))
      }
      input={{ type: 'text', autoComplete: 'off', maxLength: 120 }}
    />
  ));
}
