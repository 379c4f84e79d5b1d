import { Button, Drawer, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './form-drawer.module.css';
import { ProblemAlert } from './problem-alert.js';
import { UnsavedGuard } from './unsaved-guard.js';

interface FormDrawerProps {
  readonly title: string;
  /** Closing asks first while something is not saved. */
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  /** Absent where the role may only look. */
  readonly onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  /** At the left of the foot, such as "Archive". */
  readonly aside?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A form at the side of a list; the whole screen on phones. */
export function FormDrawer(props: FormDrawerProps) {
  const { title, dirty, busy, error, onClose, onSubmit, aside, wide = false, children } = props;
  const { t } = useTranslation('common');
  const [leaving, setLeaving] = useState(false);
  const close = () => (dirty && onSubmit ? setLeaving(true) : onClose());
  return (
    <>
      <UnsavedGuard when={dirty && !busy && onSubmit !== undefined} />
      <Drawer
        opened
        onClose={close}
        position="right"
        size={wide ? 'xl' : 'md'}
        title={title}
        styles={{ header: { padding: '12px 16px' }, title: { fontWeight: 600 } }}
      >
        <form noValidate onSubmit={onSubmit} className={classes.form}>
          <Stack className={classes.fields}>
            <ProblemAlert error={error} />
            {children}
          </Stack>
          <Group justify="space-between" className={classes.foot}>
            <div>{aside}</div>
            <Group gap="xs">
              <Button variant="default" onClick={close}>
                {onSubmit ? t('cancel') : t('close')}
              </Button>
              {onSubmit && (
                <Button type="submit" loading={busy}>
                  {t('save')}
                </Button>
              )}
            </Group>
          </Group>
        </form>
      </Drawer>
      <Modal opened={leaving} onClose={() => setLeaving(false)} title={t('unsaved.title')} zIndex={400}>
        <Stack>
          <Text size="sm">{t('unsaved.text')}</Text>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={() => setLeaving(false)}>
              {t('unsaved.stay')}
            </Button>
            <Button color="red.9" onClick={onClose}>
              {t('unsaved.leave')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
