import { type CSSVariablesResolver, createTheme, type MantineThemeOverride, rem } from '@mantine/core';
import { clay, fir, ink, night, stone } from './palette.js';

const family = "'Inter Variable', Inter, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif";

/** The look of the admin: fir green on warm neutrals, 8 px corners, hairlines before shadows, two weights. */
export const stamgastTheme: MantineThemeOverride = createTheme({
  colors: { fir, clay, gray: stone, dark: night },
  primaryColor: 'fir',
  primaryShade: { light: 7, dark: 6 },
  black: ink,
  fontFamily: family,
  fontSizes: { xs: rem(13), sm: rem(14), md: rem(15), lg: rem(17), xl: rem(20) },
  headings: {
    fontFamily: family,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(24), lineHeight: '1.25' },
      h2: { fontSize: rem(18), lineHeight: '1.35' },
      h3: { fontSize: rem(15), lineHeight: '1.4' },
      h4: { fontSize: rem(14), lineHeight: '1.4' },
    },
  },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(12), xl: rem(16) },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  shadows: {
    xs: '0 1px 2px rgb(32 30 26 / 6%)',
    sm: '0 1px 3px rgb(32 30 26 / 8%)',
    md: '0 4px 16px rgb(32 30 26 / 10%)',
    lg: '0 8px 32px rgb(32 30 26 / 14%)',
    xl: '0 16px 48px rgb(32 30 26 / 18%)',
  },
  components: {
    Badge: { defaultProps: { tt: 'none', fw: 500, radius: 'sm', fz: 13 } },
    Kbd: { defaultProps: { fz: 13, py: 0, px: 6 } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, fz: 13 } },
    Modal: { defaultProps: { centered: true, padding: 'lg', radius: 'lg' } },
    Drawer: { defaultProps: { padding: 0 } },
    Menu: { defaultProps: { shadow: 'md', radius: 'md', withinPortal: true } },
    Popover: { defaultProps: { shadow: 'lg', radius: 'md' } },
    Paper: { defaultProps: { withBorder: true, radius: 'md' } },
    Card: { defaultProps: { withBorder: true, radius: 'lg', padding: 'md' } },
  },
});

/** What the theme cannot say: the ground below the cards, and contrast corrections of the two schemes. */
export const stamgastVariables: CSSVariablesResolver = (theme) => ({
  variables: {},
  light: {
    '--sg-ground': theme.colors.gray[0],
    '--sg-hairline': theme.colors.gray[3],
    '--mantine-color-default-border': theme.colors.gray[4],
    '--mantine-color-placeholder': theme.colors.gray[6],
    '--mantine-color-error': '#b3261e',
    '--mantine-color-dimmed': theme.colors.gray[6],
    '--mantine-color-disabled-color': theme.colors.gray[5],
  },
  dark: {
    '--sg-ground': theme.colors.dark[8],
    '--sg-hairline': theme.colors.dark[5],
    '--mantine-color-placeholder': theme.colors.dark[2],
    '--mantine-color-error': '#ff9c91',
    '--mantine-color-dimmed': theme.colors.dark[2],
    '--mantine-color-anchor': fir[3],
    '--mantine-color-fir-text': fir[3],
    '--mantine-color-fir-light': '#16352a',
    '--mantine-color-fir-light-hover': '#1b4334',
    '--mantine-color-fir-light-color': fir[1],
    '--mantine-color-clay-light': '#40200f',
    '--mantine-color-clay-light-color': clay[2],
  },
});
