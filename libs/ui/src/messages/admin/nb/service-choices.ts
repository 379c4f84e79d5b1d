export const serviceChoices = {
  name: 'Navn',
  minutes: 'Minutter',
  price: 'Pris ({{currency}})',
  remove: 'Fjern {{name}}',
  preparation: 'Forberedelser',
  preparationHint: 'Kundene ser dette når de har bestilt, og på siden for timen sin.',
  variants: {
    title: 'Varianter',
    hint: 'For eksempel kort og langt hår. Den som bestiller, velger én av dem.',
    add: 'Legg til variant',
  },
  addOns: {
    title: 'Tillegg',
    hint: 'Små ekstra ting som gjør timen noen minutter lengre, eller ikke lengre i det hele tatt.',
    add: 'Legg til tillegg',
  },
  choose: {
    variant: 'Variant',
    addOns: 'Tillegg',
    missing: 'Velg en variant',
  },
};
