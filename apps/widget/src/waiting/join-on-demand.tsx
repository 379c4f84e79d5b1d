import { useEffect, useState } from 'react';
import { languageTags, loadWaitingMessages, translator, type WidgetMessages } from '@stamgast/ui/messages';
import { I18nContext, useI18n, type I18n } from '../locale/i18n.js';
import { Skeleton } from '../parts/skeleton.js';
import type { JoinForm, JoinFormProps } from './join-form.js';

/** The waiting list's code and words come when somebody asks for it; most people find a time. */
export function JoinOnDemand(props: JoinFormProps) {
  const i18n = useI18n();
  const { locale } = i18n;
  const [loaded, setLoaded] = useState<{ Form: typeof JoinForm; i18n: I18n } | null>(null);
  useEffect(() => {
    void Promise.all([import('./join-form.js'), loadWaitingMessages(locale)]).then(([{ JoinForm: Form }, words]) => {
      const messages: WidgetMessages = words;
      setLoaded({ Form, i18n: { ...i18n, t: translator(messages, languageTags[locale]) } });
    }, props.onBack);
    // The language alone says which words are wanted.
  }, [locale]);
  if (!loaded) return <Skeleton kind="card" rows={4} />;
  return (
    <I18nContext value={loaded.i18n}>
      <loaded.Form {...props} />
    </I18nContext>
  );
}
