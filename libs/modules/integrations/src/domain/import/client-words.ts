import type { Mapping } from './file-roles.js';

/** What columns of client lists are called, bare of blanks and marks, in the languages of our users and of exports. */
const words: Readonly<Record<string, readonly string[]>> = {
  code: [
    'clientid',
    'customerid',
    'contactid',
    'squarecustomerid',
    'referenceid',
    'uid',
    'externalid',
    'customerno',
    'kundenr',
    'kundenummer',
    'kundnr',
    'kundnummer',
    'kundeid',
    'kundid',
    'customernumber',
    'clientnumber',
  ],
  firstName: ['firstname', 'givenname', 'forename', 'fornavn', 'förnamn', 'vorname', 'jméno'],
  lastName: ['lastname', 'familyname', 'surname', 'etternavn', 'efternamn', 'efternavn', 'nachname', 'příjmení'],
  name: [
    'name',
    'fullname',
    'clientname',
    'customername',
    'client',
    'customer',
    'displayname',
    'fileas',
    'navn',
    'namn',
    'kunde',
    'kund',
    'klient',
    'fulltnavn',
    'fulltnamn',
    'kundenavn',
    'kundnamn',
    'nameandsurname',
  ],
  phone: [
    'mobilenumber',
    'mobilephone',
    'mobile',
    'cellphone',
    'phonenumber',
    'phone',
    'phone1value',
    'mobil',
    'mobiltelefon',
    'mobilnummer',
    'telefon',
    'telefonnummer',
    'telephone',
    'tlf',
    'tel',
    'mobiltlf',
  ],
  otherPhone: ['telephone', 'homephone', 'workphone', 'phone2', 'phone2value', 'landline', 'hemtelefon', 'fasttelefon'],
  email: ['email', 'emailaddress', 'email1value', 'epost', 'epostadresse', 'epostadress', 'mail', 'emailadresse'],
  birthday: ['birthday', 'dateofbirth', 'birthdate', 'dob', 'fødselsdato', 'fødselsdag', 'födelsedatum', 'födelsedag'],
  tags: ['tags', 'labels', 'groups', 'groupmembership', 'categories', 'category', 'etiketter', 'taggar', 'merker'],
  note: ['note', 'notes', 'memo', 'comment', 'comments', 'notat', 'notater', 'anteckning', 'anteckningar', 'kommentar'],
  marketingConsent: ['acceptsmarketing', 'marketingconsent', 'marketing', 'newsletter', 'nyhetsbrev', 'nyhedsbrev'],
  emailConsent: [
    'emailsubscriptionstatus',
    'emailmarketing',
    'acceptsemailmarketing',
    'emailconsent',
    'nyheterpåepost',
    'nyheterviaepost',
    'nyhederpåemail',
  ],
  smsConsent: [
    'acceptssmsmarketing',
    'smsmarketing',
    'textmessagemarketing',
    'smsconsent',
    'nyheterpåsms',
    'nyheterviasms',
    'nyhederpåsms',
  ],
  points: ['points', 'loyaltypoints', 'pointsbalance', 'poeng', 'poäng', 'point', 'bonuspoeng', 'bonuspoäng'],
};

const bare = (column: string) =>
  column
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The columns of a list of clients that nobody has described; null where it does not look like one. */
export function guessClientColumns(columns: readonly string[]): Mapping | null {
  const taken = new Set<string>();
  const found = Object.entries(words).flatMap(([field, names]): [string, string][] => {
    for (const name of names) {
      const column = columns.find((one) => bare(one) === name && !taken.has(one));
      if (column === undefined) continue;
      taken.add(column);
      return [[field, column]];
    }
    return [];
  });
  const mapping = Object.fromEntries(found);
  const named = mapping.name ?? mapping.firstName ?? mapping.lastName;
  return named && (mapping.phone ?? mapping.email) ? mapping : null;
}
