import { useMediaQuery } from '@mantine/hooks';

/** Whether the screen has the width of a phone, as in the style sheets. */
export function usePhone(): boolean {
  return useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) ?? false;
}
