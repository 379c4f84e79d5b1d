import type { TemplateSet } from './template-set.js';

export const nb: TemplateSet = {
  footer: 'Sendt av {{businessName}}.',
  unsubscribe: 'Nei takk til flere invitasjoner',
  texts: {
    confirmation: {
      subject: 'Timen din {{visitTime}}',
      body: 'Hei {{firstName}}!\n\nDu har time til {{services}} hos {{staff}} {{visitTime}}.\n{{place}}\n\n{{preparation}}\n\n[Se, flytt eller avbestill]({{manageUrl}})\n\nTimen ligger ved, så du kan legge den i kalenderen. Vi sees,\n{{businessName}}',
    },
    changed: {
      subject: 'Ny tid: {{visitTime}}',
      body: 'Hei {{firstName}}!\n\nTimen din til {{services}} hos {{staff}} er nå {{visitTime}}.\n{{place}}\n\n[Se, flytt eller avbestill]({{manageUrl}})\n\n{{businessName}}',
    },
    cancelled: {
      subject: 'Timen {{visitTime}} er avbestilt',
      body: 'Hei {{firstName}}!\n\nTimen din til {{services}} {{visitTime}} er avbestilt.\n\n[Finn en ny tid]({{bookUrl}})\n\n{{businessName}}',
    },
    reminder: {
      subject: 'Vi sees {{visitTime}}',
      body: 'Hei {{firstName}}!\n\nEn liten påminnelse: {{services}} hos {{staff}} {{visitTime}}.\n{{place}}\n\n{{preparation}}\n\n[Bekreft, flytt eller avbestill]({{manageUrl}})\n\nVi gleder oss,\n{{businessName}}',
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
