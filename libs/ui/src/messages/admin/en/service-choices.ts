export const serviceChoices = {
  name: 'Name',
  minutes: 'Minutes',
  price: 'Price ({{currency}})',
  remove: 'Remove {{name}}',
  preparation: 'How to prepare',
  preparationHint: 'Clients see this when they have booked, and on the page of their booking.',
  variants: {
    title: 'Variants',
    hint: 'Such as short and long hair. Whoever books chooses one of them.',
    add: 'Add a variant',
  },
  addOns: {
    title: 'Add-ons',
    hint: 'Small extras that make the visit longer by some minutes, or by none.',
    add: 'Add an add-on',
  },
  choose: {
    variant: 'Variant',
    addOns: 'Add-ons',
    missing: 'Choose a variant',
  },
};
