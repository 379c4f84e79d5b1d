import type { errors as source } from '../en/errors.js';

export const errors: typeof source = {
  title: 'Det gikk ikke',
  offline: 'Ingen forbindelse. Vi prøver igjen så snart den er tilbake.',
  server: 'Noe gikk galt hos oss. Prøv igjen om litt.',
  requestId: 'Referanse {{id}}',
  copyRequestId: 'Kopier referansen',
  notFound: {
    title: 'Ingenting her',
    text: 'Siden kan være flyttet, eller det er en skrivefeil i lenken.',
    action: 'Gå til I dag',
  },
  forbidden: {
    title: 'Ikke en del av rollen din',
    text: 'Spør eieren av {{business}} hvis du trenger dette.',
  },
  crash: {
    text: 'Denne delen av skjermen stoppet. Det du har lagret, er trygt.',
  },
  stale: {
    title: 'Noen andre har endret dette',
    text: 'Vi har hentet den nyeste versjonen. Se over og prøv igjen.',
  },
  code: {
    slot_unavailable: 'Den tiden ble nettopp tatt.',
    invalid_credentials: 'E-posten og passordet stemmer ikke overens.',
    forbidden: 'Rollen din omfatter ikke dette.',
    not_found: 'Det finnes ikke lenger.',
    too_many_requests: 'For mange forsøk. Vent et minutt og prøv igjen.',
    email_taken: 'Den e-posten har allerede en konto. Logg inn i stedet.',
    slug_taken: 'Den adressen er opptatt. Velg en annen.',
    validation_failed: 'Noen felt må ses over.',
    outside_hours: 'Det er utenfor arbeidstiden.',
    weak_password: 'Velg et lengre passord, minst 10 tegn.',
    token_invalid: 'Lenken er utløpt eller allerede brukt.',
  },
};
