import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DroppedFile } from './use-chosen-files.js';

/** For a list that is at hand but in no file: what is pasted is sent as if it were one. */
export function PasteList({ onFiles }: { readonly onFiles: (files: readonly DroppedFile[]) => void }) {
  const { t } = useTranslation('imports');
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return (
      <Button variant="subtle" w="fit-content" onClick={() => setText('')}>
        {t('paste.open')}
      </Button>
    );
  const use = () => {
    onFiles([{ file: new File([text], t('paste.name'), { type: 'text/csv' }) }]);
    setText(null);
  };
  return (
    <Stack gap="xs">
      <Textarea
        label={t('paste.label')}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
        autosize
        minRows={4}
        maxRows={12}
        spellCheck={false}
        data-autofocus
      />
      <Group>
        <Button disabled={text.trim() === ''} onClick={use}>
          {t('paste.use')}
        </Button>
      </Group>
    </Stack>
  );
}
