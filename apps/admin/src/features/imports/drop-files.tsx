import '@mantine/dropzone/styles.layer.css';
import { Box, Button, Group, Stack, Text } from '@mantine/core';
import { Dropzone, type FileRejection } from '@mantine/dropzone';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRefusal } from './chosen-file.js';
import type { DroppedFile } from './use-chosen-files.js';

/** Bytes; the server takes no more. */
const largest = 32 * 1024 * 1024;
const endings = ['.csv', '.tsv', '.tab', '.txt'];
/** Some systems call a CSV file a sheet, so the names count as well as the types. */
const accepted = {
  'text/csv': endings,
  'text/plain': [],
  'text/vcard': ['.vcf', '.vcard'],
  'text/x-vcard': [],
  'text/tab-separated-values': [],
};
const workbook = /\.(xlsx?|xlsm|xlsb|ods|numbers)$/i;

function refusalOf({ file, errors }: FileRejection): FileRefusal {
  if (workbook.test(file.name)) return 'workbook';
  return errors.some(({ code }) => code === 'file-too-large') ? 'tooLarge' : 'other';
}

/** Where files are dropped or chosen; what cannot be used is handed on too, with the reason. */
export function DropFiles({ onFiles }: { readonly onFiles: (files: readonly DroppedFile[]) => void }) {
  const { t } = useTranslation('imports');
  const box = useRef<HTMLDivElement>(null);
  const take = (files: readonly File[], rejections: readonly FileRejection[]) => {
    onFiles([
      ...files.map((file) => ({ file })),
      ...rejections.map((one) => ({ file: one.file, refusal: refusalOf(one) })),
    ]);
    // A browser tells of no change when the same files are chosen once more, unless the field was emptied.
    const input = box.current?.querySelector('input');
    if (input) input.value = '';
  };
  return (
    <Box ref={box}>
      <Dropzone
        onDrop={() => {}}
        onDropAny={take}
        accept={accepted}
        maxSize={largest}
        activateOnKeyboard={false}
        enablePointerEvents
        inputProps={{ 'aria-label': t('chooseFiles') }}
      >
        <Group gap="lg" py={{ base: 4, xs: 'sm' }} px={{ base: 0, xs: 'md' }}>
          <Box visibleFrom="xs" lh={0}>
            <IconFileSpreadsheet size={36} stroke={1.5} aria-hidden />
          </Box>
          <Stack gap={2} flex="1 1 240px">
            <Text fw={600}>{t('drop')}</Text>
            <Text size="sm" c="dimmed">
              {t('dropNote')}
            </Text>
          </Stack>
          {/* The zone opens the dialog on every click within it, this button's from the keyboard too. */}
          <Button variant="default" w={{ base: '100%', xs: 'auto' }}>
            {t('chooseFiles')}
          </Button>
        </Group>
      </Dropzone>
    </Box>
  );
}
