import { useEffect, useMemo, useState } from 'react';
import { languageTags, loadRepeatMessages, translator, type WidgetMessages } from '@stamgast/ui/messages';
import { I18nContext, useI18n } from '../locale/i18n.js';
import type { RepeatChoice, RepeatChoiceProps } from './repeat-choice.js';

/** Code and words of visits that repeat come only where the service may be repeated. */
export function RepeatOnDemand(props: RepeatChoiceProps) {
  const i18n = useI18n();
  const { locale } = i18n;
  const [loaded, setLoaded] = useState<{ Choice: typeof RepeatChoice; words: WidgetMessages } | null>(null);
  useEffect(() => {
    void Promise.all([import('./repeat-choice.js'), loadRepeatMessages(locale)]).then(
      ([{ RepeatChoice: Choice }, words]) => setLoaded({ Choice, words }),
      // A broken line: one visit can be booked all the same.
      () => setLoaded(null),
    );
  }, [locale]);
  const words = loaded?.words;
  const own = useMemo(
    () => (words ? { ...i18n, t: translator(words, languageTags[locale]) } : null),
    [words, i18n, locale],
  );
  if (!loaded || !own) return null;
  return (
    <I18nContext value={own}>
      <loaded.Choice {...props} />
    </I18nContext>
  );
}
