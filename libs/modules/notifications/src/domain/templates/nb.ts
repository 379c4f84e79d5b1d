import { nb as occasions } from './occasions/nb.js';
import type { TemplateSet } from './template-set.js';

export const nb: TemplateSet = {
  footer: 'Sendt av {{businessName}}.',
  unsubscribe: 'Nei takk til flere invitasjoner',
  texts: {
    ...occasions,
    confirmation: {
      subject: 'Timen din {{visitTime}}',
      body: 'Hei {{firstName}}!\n\n{{waitingLine}}\n\nDu har time til {{services}} hos {{staff}} {{visitTime}}.\n{{place}}\n\n{{directions}}\n\n{{preparation}}\n\n[Se, flytt eller avbestill]({{manageUrl}})\n\nTimen ligger ved, så du kan legge den i kalenderen. Vi sees,\n{{businessName}}',
    },
    changed: {
      subject: 'Ny tid: {{visitTime}}',
      body: 'Hei {{firstName}}!\n\nTimen din til {{services}} hos {{staff}} er nå {{visitTime}}.\n{{place}}\n\n[Se, flytt eller avbestill]({{manageUrl}})\n\n{{businessName}}',
    },
    cancelled: {
      subject: 'Timen {{visitTime}} er avbestilt',
      body: 'Hei {{firstName}}!\n\nTimen din til {{services}} {{visitTime}} er avbestilt.\n\n[Finn en ny tid]({{bookUrl}})\n\n{{businessName}}',
    },
    requested: {
      subject: 'Vi har fått forespørselen din om {{visitTime}}',
      body: 'Hei {{firstName|der}},\n\nTakk. Du har spurt om {{services}}, {{visitTime}}. Vi ser på det og svarer deg; til da er ingenting bestilt.\n\n[Se eller trekk forespørselen]({{manageUrl}})\n\n{{businessName}}',
    },
    declined: {
      subject: 'Vi kan dessverre ikke {{visitTime}}',
      body: 'Hei {{firstName|der}},\n\nVi kan dessverre ikke ta imot deg til {{services}}, {{visitTime}}.\n\n[Finn en annen tid]({{bookUrl}})\n\n{{businessName}}',
    },
    proposed: {
      subject: 'Passer {{proposedTime}}?',
      body: 'Hei {{firstName|der}},\n\nVi kan ikke {{services}}, {{visitTime}}, men kan tilby deg {{proposedTime}} i stedet. Tiden er din når du sier ja.\n\n[Se og si ja]({{manageUrl}})\n\n{{businessName}}',
    },
    expired: {
      subject: 'Forespørselen din om {{visitTime}} er utløpt',
      body: 'Hei {{firstName|der}},\n\nBeklager: vi rakk ikke å svare på forespørselen din om {{services}}, {{visitTime}}, og den er utløpt.\n\n[Finn en annen tid]({{bookUrl}})\n\n{{businessName}}',
    },
    released: {
      subject: 'Timen din {{visitTime}} er frigitt',
      body: 'Hei {{firstName|der}},\n\nVi hørte ikke fra deg i tide, så {{services}}, {{visitTime}}, er ledig for andre igjen. Du skylder ingenting.\n\n[Bestill på nytt]({{bookUrl}})\n\n{{businessName}}',
    },
    deposit_due: {
      subject: 'Betal {{depositAmount}} for å beholde timen',
      body: 'Hei {{firstName|der}},\n\nFor {{services}}, {{visitTime}}, ber vi om et depositum på {{depositAmount}}. Det er en del av prisen. Ta kontakt med oss for å betale.\n\n[Se timen din]({{manageUrl}})\n\n{{businessName}}',
    },
    no_show: {
      subject: 'Vi savnet deg {{visitTime}}',
      body: 'Hei {{firstName|der}},\n\nDu hadde time til {{services}}, {{visitTime}}, men vi så deg ikke. {{feeLine}}\n\nVar du her, eller skjedde det noe? Si fra med ett trykk.\n\n[Dette stemmer ikke]({{manageUrl}})\n\n{{businessName}}',
    },
    reminder: {
      subject: 'Vi sees {{visitTime}}',
      body: 'Hei {{firstName}}!\n\nEn liten påminnelse: {{services}} hos {{staff}} {{visitTime}}.\n{{place}}\n\n{{directions}}\n\n{{preparation}}\n\n[Bekreft, flytt eller avbestill]({{manageUrl}})\n\nVi gleder oss,\n{{businessName}}',
    },
    follow_up: {
      subject: 'Hvordan var det?',
      body: 'Hei {{firstName}}!\n\nTakk for besøket. Hvordan var det? Ett trykk er nok.\n\n[5 – veldig bra]({{rate5Url}})\n[4 – bra]({{rate4Url}})\n[3 – sånn passe]({{rate3Url}})\n[2 – dårlig]({{rate2Url}})\n[1 – veldig dårlig]({{rate1Url}})\n\n{{pointsLine}}\n\n[Bestill neste time]({{bookUrl}})\n\n{{businessName}}',
    },
    we_miss_you: {
      subject: 'Vi savner deg, {{firstName|og stolen din også}}',
      body: 'Hei {{firstName}}!\n\nDet er en stund siden sist, lenger enn det pleier å være. Plassen din står klar.\n\n[Finn en tid]({{bookUrl}})\n\n{{pointsLine}}\n\nVarm hilsen\n{{businessName}}',
    },
    waitlist_offer: {
      subject: 'En time er blitt ledig: {{visitTime}}',
      body: 'Hei {{firstName}}!\n\nDu står på venteliste for {{services}}, og nå er det en ledig time: {{visitTime}} hos {{staff}}.\n{{place}}\n\nVi holder den av til deg til {{claimUntil}}. Etter det går tilbudet til den neste på lista.\n\n[Ta timen]({{claimUrl}})\n\nPasser den ikke, kan du si nei på samme side.\n{{businessName}}',
    },
    invitation: {
      subject: '{{businessName}} vil ha deg med på laget',
      body: 'Hei!\n\n{{businessName}} vil ha deg med på laget. Invitasjonen gjelder i en uke.\n\n[Bli med]({{actionUrl}})',
    },
    password_reset: {
      subject: 'Nytt passord',
      body: 'Hei {{firstName}}!\n\nNoen, sikkert du, har bedt om et nytt passord. Lenken virker én gang, i ti minutter.\n\n[Velg nytt passord]({{actionUrl}})\n\nVar det ikke deg, trenger du ikke gjøre noe.',
    },
  },
};
