import { useEffect, useMemo, useState, type ComponentType } from 'react';
import { languageTags, loadWaitingMessages, translator, type WidgetMessages } from '@stamgast/ui/messages';
import { useLatest } from '../data/use-latest.js';
import { I18nContext, useI18n } from '../locale/i18n.js';
import { Skeleton } from '../parts/skeleton.js';

interface WaitingOnDemandProps<Props> {
  load: () => Promise<ComponentType<Props>>;
  props: Props;
}

/** The waiting list's code and words come when somebody asks for it; most people find a time. */
export function WaitingOnDemand<Props extends { onBack: () => void }>({ load, props }: WaitingOnDemandProps<Props>) {
  const i18n = useI18n();
  const { locale } = i18n;
  const [loaded, setLoaded] = useState<{ Form: ComponentType<Props>; words: WidgetMessages } | null>(null);
  const onBack = useLatest(props.onBack);
  useEffect(() => {
    void Promise.all([load(), loadWaitingMessages(locale)]).then(
      ([Form, words]) => setLoaded({ Form, words }),
      // A broken line: back to the times, from where it can be asked for again.
      () => onBack.current(),
    );
  }, [load, locale, onBack]);
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
