import type { MantineColorsTuple } from '@mantine/core';

/** Fir green: the brand and primary actions. */
export const fir: MantineColorsTuple = [
  '#eff6f2',
  '#dcebe3',
  '#b9d6c7',
  '#92bfa8',
  '#6ea68a',
  '#4f9071',
  '#347659',
  '#246049',
  '#1a4c3a',
  '#113629',
];

/** Terracotta: the one warm accent, for what wants attention. */
export const clay: MantineColorsTuple = [
  '#fcf2ec',
  '#f8e1d4',
  '#f0c4ab',
  '#e6a27d',
  '#dc8357',
  '#d26c3c',
  '#b4532a',
  '#984420',
  '#7b3618',
  '#582510',
];

/** Warm neutrals of the light scheme, from ground to ink. */
export const stone: MantineColorsTuple = [
  '#faf8f4',
  '#f4f1ea',
  '#eae5db',
  '#ddd7ca',
  '#c9c1b2',
  '#8f8778',
  '#6b6458',
  '#524c42',
  '#37332c',
  '#201e1a',
];

/** Warm neutrals of the dark scheme, from text to ground. */
export const night: MantineColorsTuple = [
  '#ece8df',
  '#c6c0b4',
  '#a9a295',
  '#87806f',
  '#4d4940',
  '#3b3831',
  '#2b2924',
  '#201e1a',
  '#181714',
  '#100f0d',
];

/** Ink near black. */
export const ink = '#201e1a';
