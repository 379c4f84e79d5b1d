import { useTranslation } from 'react-i18next';

/** What a field of a file is called; the contract's own name for one that has no words yet. */
export function useFieldWords(): (field: string) => string {
  const { t, i18n } = useTranslation('imports');
  return (field) => (i18n.exists(`field.${field}`, { ns: 'imports' }) ? t(`field.${field}` as 'field.code') : field);
}
