import { words, type Words } from './demo-salon.js';

interface DemoAddOn {
  readonly name: Words;
  readonly minutes: number;
  /** Whole kroner. */
  readonly price: number;
}

/** How a made-up service is done beyond its length and price; left out where there is nothing to say. */
export interface DemoServiceWays {
  /** Minutes after the start in which the colour works and its person does not. */
  readonly processing?: readonly { readonly from: number; readonly to: number }[];
  readonly addOns?: readonly DemoAddOn[];
  readonly preparation?: Words;
  /** Clients may book several visits at once. */
  readonly repeats?: boolean;
}

const treatment: DemoAddOn = {
  name: words('With a deep treatment', 'Med dyp kur', 'Med djupgående inpackning', 'Med dybdegående kur'),
  minutes: 15,
  price: 190,
};
const beard: DemoAddOn = {
  name: words('With a beard trim', 'Med skjeggtrim', 'Med skäggtrimning', 'Med skægtrim'),
  minutes: 15,
  price: 200,
};
const dryHair = words(
  'Come with dry hair, washed the day before at the latest.',
  'Kom med tørt hår, vasket senest dagen før.',
  'Kom med torrt hår, tvättat senast dagen före.',
  'Kom med tørt hår, vasket senest dagen før.',
);

/** By the key of the service. */
export const demoServiceWays: Readonly<Record<string, DemoServiceWays>> = {
  'cut-long': { addOns: [treatment] },
  'cut-short': { addOns: [beard, treatment], repeats: true },
  beard: { repeats: true },
  blowdry: { repeats: true },
  roots: { processing: [{ from: 35, to: 60 }], addOns: [treatment], preparation: dryHair },
  highlights: { processing: [{ from: 60, to: 85 }], preparation: dryHair },
  balayage: { processing: [{ from: 75, to: 110 }], preparation: dryHair },
  lashes: {
    preparation: words(
      'Come without mascara, and leave contact lenses at home.',
      'Kom uten mascara, og la linsene ligge hjemme.',
      'Kom utan mascara och lämna linserna hemma.',
      'Kom uden mascara, og lad linserne blive hjemme.',
    ),
  },
};
