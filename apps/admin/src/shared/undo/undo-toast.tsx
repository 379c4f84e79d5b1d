import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { showProblem } from '../ui/show-problem.js';
import { remember, takeChange } from './undo-stack.js';

const toastId = (id: number) => `undo-${id}`;

async function takeBack(id?: number): Promise<'undone' | 'nothing'> {
  const change = takeChange(id);
  if (!change) return 'nothing';
  notifications.hide(toastId(change.id));
  try {
    await change.undo();
    return 'undone';
  } catch (error) {
    showProblem(error);
    return 'nothing';
  }
}

function UndoMessage({ id, message }: { readonly id: number; readonly message: string }) {
  const { t } = useTranslation(['common', 'shell']);
  const undo = async () => {
    if ((await takeBack(id)) === 'undone') notifications.show({ message: t('shell:undone'), autoClose: 3000 });
  };
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Text size="sm">{message}</Text>
      <Button size="compact-sm" variant="light" onClick={() => void undo()}>
        {t('undo')}
      </Button>
    </Group>
  );
}

/** Says what was done and offers to take it back, for 8 seconds; the clock stops under the pointer or focus. */
export function offerUndo(message: string, undo: () => Promise<unknown>): void {
  const id = remember(message, undo);
  notifications.show({
    id: toastId(id),
    message: <UndoMessage id={id} message={message} />,
    autoClose: 8000,
    withBorder: true,
    color: 'fir',
  });
}

/** Ctrl+Z: takes the latest change back, also after its toast has gone. */
export async function undoLatest(words: { undone: string; nothing: string }): Promise<void> {
  notifications.show({ message: words[await takeBack()], autoClose: 3000 });
}
