export const serviceChoices = {
  name: 'Namn',
  minutes: 'Minuter',
  price: 'Pris ({{currency}})',
  remove: 'Ta bort {{name}}',
  preparation: 'Förberedelser',
  preparationHint: 'Kunderna ser detta när de har bokat och på sidan för sin bokning.',
  variants: {
    title: 'Varianter',
    hint: 'Till exempel kort och långt hår. Den som bokar väljer en av dem.',
    add: 'Lägg till variant',
  },
  addOns: {
    title: 'Tillval',
    hint: 'Små extra saker som gör besöket några minuter längre, eller inte längre alls.',
    add: 'Lägg till tillval',
  },
  choose: {
    variant: 'Variant',
    addOns: 'Tillval',
    missing: 'Välj en variant',
  },
};
