import type { errors as source } from '../en/errors.js';

export const errors: typeof source = {
  title: 'Det gick inte',
  offline: 'Ingen anslutning. Vi försöker igen så snart den är tillbaka.',
  server: 'Något gick fel hos oss. Försök igen om en stund.',
  requestId: 'Referens {{id}}',
  copyRequestId: 'Kopiera referensen',
  notFound: {
    title: 'Ingenting här',
    text: 'Sidan kan ha flyttats, eller så är det ett skrivfel i länken.',
    action: 'Gå till I dag',
  },
  forbidden: {
    title: 'Ingår inte i din roll',
    text: 'Fråga ägaren av {{business}} om du behöver det här.',
  },
  crash: {
    text: 'Den här delen av skärmen stannade. Det du har sparat är tryggt.',
  },
  stale: {
    title: 'Någon annan har ändrat det här',
    text: 'Vi har hämtat den senaste versionen. Titta igenom och försök igen.',
  },
  code: {
    slot_unavailable: 'Den tiden har precis blivit tagen.',
    invalid_credentials: 'E-postadressen och lösenordet stämmer inte.',
    forbidden: 'Din roll omfattar inte det här.',
    not_found: 'Det finns inte längre.',
    too_many_requests: 'För många försök. Vänta en minut och försök igen.',
    email_taken: 'Den e-postadressen har redan ett konto. Logga in i stället.',
    slug_taken: 'Den adressen är upptagen. Välj en annan.',
    validation_failed: 'Några fält behöver ses över.',
    outside_hours: 'Det är utanför arbetstiden.',
    weak_password: 'Välj ett längre lösenord, minst 10 tecken.',
    token_invalid: 'Länken har gått ut eller redan använts.',
  },
};
