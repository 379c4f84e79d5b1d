export const serviceChoices = {
  name: 'Navn',
  minutes: 'Minutter',
  price: 'Pris ({{currency}})',
  remove: 'Fjern {{name}}',
  preparation: 'Forberedelse',
  preparationHint: 'Kunderne ser dette, når de har booket, og på siden for deres tid.',
  variants: {
    title: 'Varianter',
    hint: 'For eksempel kort og langt hår. Den, der booker, vælger en af dem.',
    add: 'Tilføj variant',
  },
  addOns: {
    title: 'Tilvalg',
    hint: 'Små ekstra ting, der gør besøget nogle minutter længere eller slet ikke længere.',
    add: 'Tilføj tilvalg',
  },
  choose: {
    variant: 'Variant',
    addOns: 'Tilvalg',
    missing: 'Vælg en variant',
  },
};
