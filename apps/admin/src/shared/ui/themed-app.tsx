import { createTheme, MantineProvider, type MantineProviderProps, mergeThemeOverrides } from '@mantine/core';
import { stamgastTheme, stamgastVariables } from '@stamgast/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

type ThemedAppProps = Pick<MantineProviderProps, 'children' | 'colorSchemeManager' | 'env'>;

/** The look, with the words that the kit's own buttons need in the reader's language. */
export function ThemedApp({ children, ...rest }: ThemedAppProps) {
  const { t } = useTranslation('common');
  const close = t('close');
  const theme = useMemo(() => {
    const closes = { defaultProps: { closeButtonProps: { 'aria-label': close } } };
    return mergeThemeOverrides(
      stamgastTheme,
      createTheme({ components: { Modal: closes, Drawer: closes, Notification: closes } }),
    );
  }, [close]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={stamgastVariables} defaultColorScheme="auto" {...rest}>
      {children}
    </MantineProvider>
  );
}
