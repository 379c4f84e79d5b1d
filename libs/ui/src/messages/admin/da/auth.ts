import type { auth as source } from '../en/auth.js';

export const auth: typeof source = {
  tagline: 'Stolen, der holdes fri til stamgæsterne.',
  signIn: {
    title: 'Log ind',
    submit: 'Log ind',
    forgot: 'Glemt adgangskoden?',
    toSignUp: 'Ny her?',
    create: 'Opret din virksomhed',
  },
  signUp: {
    title: 'Kom i gang med Stamgast',
    text: 'Din egen dag, på omkring et minut.',
    toSignIn: 'Har du allerede en konto?',
    you: 'Dig',
    place: 'Dit sted',
    submit: 'Opret virksomhed',
  },
  field: {
    email: 'E-mail',
    password: 'Adgangskode',
    newPassword: 'Ny adgangskode',
    passwordHint: 'Mindst 10 tegn. Et par ord er fint.',
    name: 'Dit navn',
    businessName: 'Virksomhedens navn',
    country: 'Land',
    timeZone: 'Tidszone',
    currency: 'Valuta',
    language: 'Sprog',
    guessed: 'Gættet ud fra din browser. Ret det, der er forkert.',
    testMode: 'En testvirksomhed med et ur, der kan stilles',
  },
  forgot: {
    title: 'Vælg en ny adgangskode',
    text: 'Skriv din e-mail, så sender vi et link.',
    submit: 'Send linket',
    sent: 'Hvis {{email}} har en konto her, er et link på vej.',
    toSignIn: 'Tilbage til log ind',
  },
  reset: {
    title: 'Ny adgangskode',
    submit: 'Gem og log ind',
    done: 'Adgangskoden er ændret. Log ind med den nye.',
  },
  invitation: {
    title: 'Velkommen til {{business}}',
    text: 'Du er inviteret som {{role}}, med {{email}}.',
    hint: 'Har du allerede en konto, bruger du adgangskoden til den.',
    submit: 'Vær med',
    gone: 'Invitationen er udløbet eller brugt. Bed om en ny.',
  },
  problem: {
    email: 'Skriv en hel e-mailadresse',
    password: 'Mindst 10 tegn',
  },
};
