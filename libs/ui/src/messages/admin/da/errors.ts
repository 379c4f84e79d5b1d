import type { errors as source } from '../en/errors.js';

export const errors: typeof source = {
  title: 'Det gik ikke',
  offline: 'Ingen forbindelse. Vi prøver igen, så snart den er tilbage.',
  server: 'Noget gik galt hos os. Prøv igen om lidt.',
  requestId: 'Reference {{id}}',
  copyRequestId: 'Kopiér referencen',
  notFound: {
    title: 'Intet her',
    text: 'Siden kan være flyttet, eller der er en slåfejl i linket.',
    action: 'Gå til I dag',
  },
  forbidden: {
    title: 'Ikke en del af din rolle',
    text: 'Spørg ejeren af {{business}}, hvis du har brug for dette.',
  },
  crash: {
    text: 'Denne del af skærmen gik i stå. Det, du har gemt, er sikkert.',
  },
  stale: {
    title: 'En anden har ændret dette',
    text: 'Vi har hentet den nyeste version. Se den igennem, og prøv igen.',
  },
  code: {
    slot_unavailable: 'Den tid er lige blevet taget.',
    invalid_credentials: 'E-mailen og adgangskoden passer ikke sammen.',
    forbidden: 'Din rolle omfatter ikke dette.',
    not_found: 'Det findes ikke længere.',
    too_many_requests: 'For mange forsøg. Vent et minut, og prøv igen.',
    email_taken: 'Den e-mail har allerede en konto. Log ind i stedet.',
    slug_taken: 'Den adresse er optaget. Vælg en anden.',
    validation_failed: 'Nogle felter skal ses efter.',
    outside_hours: 'Det er uden for arbejdstiden.',
    weak_password: 'Vælg en længere adgangskode, mindst 10 tegn.',
    token_invalid: 'Linket er udløbet eller allerede brugt.',
  },
};
