import { useState, type FormEvent } from 'react';
import type { Locale } from '@stamgast/ui/messages';
import { readDraft, writeDraft, type Details } from '../data/details-draft.js';
import { checkDetails, errorsOfProblem, type DetailsErrors } from '../steps/check-details.js';
import type { Problem } from '../api/problem.js';
import { useWaitingI18n } from './use-waiting-i18n.js';

/** Who wants to wait, as the API takes it. */
export interface Joiner {
  client: { name: string; locale: Locale; phone?: string; email?: string };
  website?: string;
}

/** Who wants to wait, as typed and kept for the next form; `join` is called when that is in order. */
export function useJoinDetails(problem: Problem | null, join: (joiner: Joiner) => Promise<void>) {
  const { locale } = useWaitingI18n();
  const [details, setDetails] = useState(readDraft);
  const [trap, setTrap] = useState('');
  const [errors, setErrors] = useState<DetailsErrors>({});
  const fromServer = problem && errorsOfProblem(problem);
  const change = (patch: Partial<Details>) => {
    const next = { ...details, ...patch };
    setDetails(next);
    writeDraft(next);
    if (Object.keys(errors).length > 0) setErrors(checkDetails(next));
  };
  /** `wrong`: the id of another field that is not in order. */
  const submit = async (event: FormEvent, wrong: string | null) => {
    event.preventDefault();
    const found = checkDetails(details);
    setErrors(found);
    const first = Object.keys(found)[0] ?? wrong;
    if (first) document.getElementById(first)?.focus();
    else await join(joinerOf(details, locale, trap));
  };
  const fields = { details, errors: fromServer ?? errors, trap, onChange: change, onTrap: setTrap };
  return { fields, submit, isFieldProblem: fromServer !== null };
}

function joinerOf({ name, phone, email }: Details, locale: Locale, trap: string): Joiner {
  return {
    client: {
      name: name.trim(),
      locale,
      ...(phone.trim() ? { phone: phone.trim() } : {}),
      ...(email.trim() ? { email: email.trim() } : {}),
    },
    ...(trap ? { website: trap } : {}),
  };
}
