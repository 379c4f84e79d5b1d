import type { Problem } from '../api/problem.js';
import type { Details } from '../data/details-draft.js';

export type DetailsField = 'name' | 'phone' | 'email';
export type DetailsErrors = Partial<
  Record<
    DetailsField,
    'details.nameMissing' | 'details.contactMissing' | 'details.emailInvalid' | 'details.phoneInvalid'
  >
>;

const emailShape = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const fewestDigits = 5;

/** What is missing or cannot be right. The server judges for good; this only saves a round trip. */
export function checkDetails({ name, phone, email }: Details): DetailsErrors {
  const errors: DetailsErrors = {};
  if (name.trim() === '') errors.name = 'details.nameMissing';
  if (phone.trim() === '' && email.trim() === '') errors.phone = 'details.contactMissing';
  else if (phone.trim() !== '' && phone.replace(/\D/g, '').length < fewestDigits) errors.phone = 'details.phoneInvalid';
  if (email.trim() !== '' && !emailShape.test(email.trim())) errors.email = 'details.emailInvalid';
  return errors;
}

/** The server's remarks on the fields, or null when the refusal is about something else. */
export function errorsOfProblem(problem: Problem): DetailsErrors | null {
  if (problem.status !== 400) return null;
  const touched = (field: DetailsField): boolean => problem.errors.some(({ path }) => path.includes(field));
  const errors: DetailsErrors = {
    ...(touched('name') ? { name: 'details.nameMissing' as const } : {}),
    ...(touched('phone') ? { phone: 'details.phoneInvalid' as const } : {}),
    ...(touched('email') ? { email: 'details.emailInvalid' as const } : {}),
  };
  return Object.keys(errors).length > 0 ? errors : null;
}
