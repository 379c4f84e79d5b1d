import { ColorInput } from '@mantine/core';
import type { ReactNode } from 'react';

const swatches = ['#246049', '#984420', '#2f5d8c', '#7a4a8c', '#8a6d1f', '#3d6b70', '#a03a52', '#524c42'];

interface ColourChoiceProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: ReactNode;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly disabled?: boolean;
}

/** A colour from a short row, or any other by its number; empty is no colour. */
export function ColourChoice(props: ColourChoiceProps) {
  return (
    <ColorInput
      {...props}
      format="hex"
      withEyeDropper={false}
      swatches={swatches}
      swatchesPerRow={8}
      placeholder="#246049"
    />
  );
}
