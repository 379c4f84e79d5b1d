import type { auth as source } from '../en/auth.js';

export const auth: typeof source = {
  tagline: 'Stolen som holdes av til stamgjestene.',
  signIn: {
    title: 'Logg inn',
    submit: 'Logg inn',
    forgot: 'Glemt passordet?',
    toSignUp: 'Ny her?',
    create: 'Opprett virksomheten',
  },
  signUp: {
    title: 'Kom i gang med Stamgast',
    text: 'Din egen dag, på omtrent ett minutt.',
    toSignIn: 'Har du allerede en konto?',
    you: 'Deg',
    place: 'Stedet ditt',
    submit: 'Opprett virksomhet',
  },
  field: {
    email: 'E-post',
    password: 'Passord',
    newPassword: 'Nytt passord',
    passwordHint: 'Minst 10 tegn. Noen ord går fint.',
    name: 'Navnet ditt',
    businessName: 'Navn på virksomheten',
    country: 'Land',
    timeZone: 'Tidssone',
    currency: 'Valuta',
    language: 'Språk',
    guessed: 'Gjettet ut fra nettleseren din. Endre det som er feil.',
    testMode: 'En testvirksomhet med flyttbar klokke',
  },
  forgot: {
    title: 'Velg nytt passord',
    text: 'Skriv e-posten din, så sender vi deg en lenke.',
    submit: 'Send lenken',
    sent: 'Hvis {{email}} har en konto her, er en lenke på vei.',
    toSignIn: 'Tilbake til innlogging',
  },
  reset: {
    title: 'Nytt passord',
    submit: 'Lagre og logg inn',
    done: 'Passordet er endret. Logg inn med det nye.',
  },
  invitation: {
    title: 'Velkommen til {{business}}',
    text: 'Du er invitert som {{role}}, med {{email}}.',
    hint: 'Har du allerede en konto, bruker du passordet til den.',
    submit: 'Bli med',
    gone: 'Invitasjonen er utløpt eller brukt. Be om en ny.',
  },
  problem: {
    email: 'Skriv en hel e-postadresse',
    password: 'Minst 10 tegn',
  },
};
