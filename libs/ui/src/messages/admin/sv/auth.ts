import type { auth as source } from '../en/auth.js';

export const auth: typeof source = {
  tagline: 'Stolen som väntar på dina stamgäster.',
  signIn: {
    title: 'Logga in',
    submit: 'Logga in',
    forgot: 'Glömt lösenordet?',
    toSignUp: 'Ny här?',
    create: 'Skapa din verksamhet',
  },
  signUp: {
    title: 'Kom igång med Stamgast',
    text: 'Din egen dag, på ungefär en minut.',
    toSignIn: 'Har du redan ett konto?',
    you: 'Du',
    place: 'Din plats',
    submit: 'Skapa verksamhet',
  },
  field: {
    email: 'E-post',
    password: 'Lösenord',
    newPassword: 'Nytt lösenord',
    passwordHint: 'Minst 10 tecken. Några ord går bra.',
    name: 'Ditt namn',
    businessName: 'Verksamhetens namn',
    country: 'Land',
    timeZone: 'Tidszon',
    currency: 'Valuta',
    language: 'Språk',
    guessed: 'Gissat utifrån din webbläsare. Ändra det som är fel.',
    testMode: 'En testverksamhet med flyttbar klocka',
  },
  forgot: {
    title: 'Välj ett nytt lösenord',
    text: 'Skriv din e-postadress så skickar vi en länk.',
    submit: 'Skicka länken',
    sent: 'Om {{email}} har ett konto här är en länk på väg.',
    toSignIn: 'Tillbaka till inloggningen',
  },
  reset: {
    title: 'Nytt lösenord',
    submit: 'Spara och logga in',
    done: 'Lösenordet är ändrat. Logga in med det nya.',
  },
  invitation: {
    title: 'Välkommen till {{business}}',
    text: 'Du är inbjuden som {{role}}, med {{email}}.',
    hint: 'Har du redan ett konto använder du dess lösenord.',
    submit: 'Gå med',
    gone: 'Inbjudan har gått ut eller använts. Be om en ny.',
  },
  problem: {
    email: 'Skriv en hel e-postadress',
    password: 'Minst 10 tecken',
  },
};
