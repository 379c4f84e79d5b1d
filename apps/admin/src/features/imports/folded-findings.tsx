import { Anchor, Button, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importsApi } from '../../shared/api/imports-api.js';
import type { Import } from '../../shared/api/types/imports.js';
import { ImportFindings } from './import-findings.js';

interface FoldedFindingsProps {
  readonly one: Pick<Import, 'id' | 'errorCount' | 'warningCount'>;
  /** Of rows that are taken over all the same, or of those that are not. */
  readonly used: boolean;
}

/** How many findings there are, and the list of them when it is asked for. */
export function FoldedFindings({ one: { id, errorCount, warningCount }, used }: FoldedFindingsProps) {
  const { t } = useTranslation('imports');
  const [open, setOpen] = useState(false);
  const count = used ? warningCount : errorCount;
  if (count === 0) return null;
  return (
    <Stack gap="xs">
      <Button
        variant="default"
        size="compact-md"
        fz={14}
        w="fit-content"
        maw="100%"
        leftSection={open ? <IconChevronDown size={15} aria-hidden /> : <IconChevronRight size={15} aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t(used ? 'warnings' : 'errors', { count })}
      </Button>
      {open && <ImportFindings id={id} used={used} />}
      {open && !used && (
        <Text size="sm" c="dimmed" component="div">
          <Anchor href={importsApi.leftOutHref(id)} size="sm" underline="always" download>
            {t('leftOut')}
          </Anchor>
          {' · '}
          {t('leftOutNote')}
        </Text>
      )}
    </Stack>
  );
}
