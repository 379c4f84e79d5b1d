export const clientFields = {
  title: 'About them',
  new: 'New field',
  name: 'Name of the field',
  nameExample: 'Hair length',
  form: 'Form',
  formHint: 'Fields of one form stand together. Leave it empty for the first.',
  kind: 'What stands in it',
  archived: '“{{name}}” is in the archive',
  note: 'What you write down about each client. Health belongs in the notes in confidence.',
  empty:
    'You write down name, contact and preferences. Add what else you want to know of everybody: hair length, the name of the dog, the school year.',
  nothing: 'Nothing written down yet.',
  saved: 'Saved',
};
