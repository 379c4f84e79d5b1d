import { useEffect, useMemo, useState } from 'react';
import { languageTags, loadWaitingMessages, translator, type WidgetMessages } from '@stamgast/ui/messages';
import { useLatest } from '../data/use-latest.js';
import { I18nContext, useI18n } from '../locale/i18n.js';
import { Skeleton } from '../parts/skeleton.js';
import type { JoinForm, JoinFormProps } from './join-form.js';

/** The waiting list's code and words come when somebody asks for it; most people find a time. */
export function JoinOnDemand(props: JoinFormProps) {
  const i18n = useI18n();
  const { locale } = i18n;
  const [loaded, setLoaded] = useState<{ Form: typeof JoinForm; words: WidgetMessages } | null>(null);
  const onBack = useLatest(props.onBack);
  useEffect(() => {
    void Promise.all([import('./join-form.js'), loadWaitingMessages(locale)]).then(
      ([{ JoinForm: Form }, words]) => setLoaded({ Form, words }),
      // A broken line: back to the times, from where it can be asked for again.
      () => onBack.current(),
    );
  }, [locale, onBack]);
  const words = loaded?.words;
  const own = useMemo(
    () => (words ? { ...i18n, t: translator(words, languageTags[locale]) } : null),
    [words, i18n, locale],
  );
  if (!loaded || !own) return <Skeleton kind="card" rows={4} />;
  return (
    <I18nContext value={own}>
      <loaded.Form {...props} />
    </I18nContext>
  );
}
