import { sv as occasions } from './occasions/sv.js';
import type { TemplateSet } from './template-set.js';

export const sv: TemplateSet = {
  footer: 'Skickat av {{businessName}}.',
  unsubscribe: 'Nej tack till fler inbjudningar',
  texts: {
    ...occasions,
    confirmation: {
      subject: 'Din tid {{visitTime}}',
      body: 'Hej {{firstName}}!\n\n{{waitingLine}}\n\nDu har bokat {{services}} hos {{staff}} {{visitTime}}.\n{{place}}\n\n{{directions}}\n\n{{preparation}}\n\n[Se, flytta eller avboka]({{manageUrl}})\n\nTiden är bifogad för din kalender. Vi ses,\n{{businessName}}',
    },
    changed: {
      subject: 'Ny tid: {{visitTime}}',
      body: 'Hej {{firstName}}!\n\nDin tid för {{services}} hos {{staff}} är nu {{visitTime}}.\n{{place}}\n\n[Se, flytta eller avboka]({{manageUrl}})\n\n{{businessName}}',
    },
    cancelled: {
      subject: 'Tiden {{visitTime}} är avbokad',
      body: 'Hej {{firstName}}!\n\nDin tid för {{services}} {{visitTime}} är avbokad.\n\n[Hitta en ny tid]({{bookUrl}})\n\n{{businessName}}',
    },
    requested: {
      subject: 'Vi har fått din förfrågan om {{visitTime}}',
      body: 'Hej {{firstName|där}},\n\nTack. Du har frågat om {{services}}, {{visitTime}}. Vi tittar på det och svarar dig; till dess är inget bokat.\n\n[Se eller ta tillbaka din förfrågan]({{manageUrl}})\n\n{{businessName}}',
    },
    declined: {
      subject: 'Vi kan tyvärr inte {{visitTime}}',
      body: 'Hej {{firstName|där}},\n\nVi kan tyvärr inte ta emot dig för {{services}}, {{visitTime}}.\n\n[Hitta en annan tid]({{bookUrl}})\n\n{{businessName}}',
    },
    proposed: {
      subject: 'Passar {{proposedTime}}?',
      body: 'Hej {{firstName|där}},\n\nVi kan inte {{services}}, {{visitTime}}, men kan erbjuda dig {{proposedTime}} i stället. Tiden är din när du tackar ja.\n\n[Se och tacka ja]({{manageUrl}})\n\n{{businessName}}',
    },
    expired: {
      subject: 'Din förfrågan om {{visitTime}} har gått ut',
      body: 'Hej {{firstName|där}},\n\nTyvärr hann vi inte svara på din förfrågan om {{services}}, {{visitTime}}, och den har gått ut.\n\n[Hitta en annan tid]({{bookUrl}})\n\n{{businessName}}',
    },
    released: {
      subject: 'Din tid {{visitTime}} har släppts',
      body: 'Hej {{firstName|där}},\n\nVi hörde inte av dig i tid, så {{services}}, {{visitTime}}, är ledig för andra igen. Du är inte skyldig något.\n\n[Boka igen]({{bookUrl}})\n\n{{businessName}}',
    },
    deposit_due: {
      subject: 'Betala {{depositAmount}} för att behålla din tid',
      body: 'Hej {{firstName|där}},\n\nFör {{services}}, {{visitTime}}, ber vi om en handpenning på {{depositAmount}}. Den är en del av priset. Hör av dig till oss för att betala.\n\n[Se din tid]({{manageUrl}})\n\n{{businessName}}',
    },
    no_show: {
      subject: 'Vi saknade dig {{visitTime}}',
      body: 'Hej {{firstName|där}},\n\nDu hade en tid för {{services}}, {{visitTime}}, men vi såg dig inte. {{feeLine}}\n\nVar du där, eller hände något? Säg till med ett tryck.\n\n[Det stämmer inte]({{manageUrl}})\n\n{{businessName}}',
    },
    reminder: {
      subject: 'Vi ses {{visitTime}}',
      body: 'Hej {{firstName}}!\n\nEn liten påminnelse: {{services}} hos {{staff}} {{visitTime}}.\n{{place}}\n\n{{directions}}\n\n{{preparation}}\n\n[Bekräfta, flytta eller avboka]({{manageUrl}})\n\nVälkommen,\n{{businessName}}',
    },
    follow_up: {
      subject: 'Hur var det?',
      body: 'Hej {{firstName}}!\n\nTack för besöket. Hur var det? Ett tryck räcker.\n\n[5 – mycket bra]({{rate5Url}})\n[4 – bra]({{rate4Url}})\n[3 – sådär]({{rate3Url}})\n[2 – dåligt]({{rate2Url}})\n[1 – mycket dåligt]({{rate1Url}})\n\n{{pointsLine}}\n\n[Boka nästa tid]({{bookUrl}})\n\n{{businessName}}',
    },
    we_miss_you: {
      subject: 'Vi saknar dig, {{firstName|och din stol också}}',
      body: 'Hej {{firstName}}!\n\nDet var ett tag sedan, längre än det brukar vara. Din plats väntar.\n\n[Hitta en tid]({{bookUrl}})\n\n{{pointsLine}}\n\nVarma hälsningar\n{{businessName}}',
    },
    waitlist_offer: {
      subject: 'En tid har blivit ledig: {{visitTime}}',
      body: 'Hej {{firstName}}!\n\nDu står på väntelistan för {{services}}, och nu finns det en ledig tid: {{visitTime}} hos {{staff}}.\n{{place}}\n\nVi håller den åt dig till {{claimUntil}}. Sedan går frågan vidare till nästa på listan.\n\n[Ta tiden]({{claimUrl}})\n\nPassar den inte kan du tacka nej på samma sida.\n{{businessName}}',
    },
    invitation: {
      subject: '{{businessName}} vill ha dig med i laget',
      body: 'Hej!\n\n{{businessName}} vill ha dig med i laget. Inbjudan gäller i en vecka.\n\n[Tacka ja]({{actionUrl}})',
    },
    password_reset: {
      subject: 'Nytt lösenord',
      body: 'Hej {{firstName}}!\n\nNågon, säkert du, har bett om ett nytt lösenord. Länken fungerar en gång, i tio minuter.\n\n[Välj ett nytt lösenord]({{actionUrl}})\n\nVar det inte du behöver du inte göra något.',
    },
  },
};
