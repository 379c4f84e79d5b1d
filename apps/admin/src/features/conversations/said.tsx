import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConversationMessage } from '../../shared/api/conversations-api.js';
import { useFormat } from '../../shared/format/use-format.js';
import classes from './conversation.module.css';

/** One message with when it was, what became of it, and what was done about it without anybody. */
export function Said({ message }: { readonly message: ConversationMessage }) {
  const { t } = useTranslation('conversations');
  const format = useFormat();
  const { direction, text, meaning, state, at } = message;
  const own = direction === 'out';
  const known = meaning === 'stop' || meaning === 'start' || meaning === 'confirm' || meaning === 'answer';
  const facts = [
    t(own ? (meaning === 'answer' ? 'byItself' : 'us') : 'client'),
    format.dateTime(at),
    ...(own ? [t(`state.${state}`)] : []),
    ...(!own && known ? [t(`meaning.${meaning}`)] : []),
  ];
  return (
    <li className={classes.said} data-own={own || undefined}>
      <div className={classes.words}>{text}</div>
      <Text size="xs" c={state === 'failed' ? 'red' : 'dimmed'} ta={own ? 'end' : 'start'}>
        {facts.join(' · ')}
      </Text>
    </li>
  );
}
