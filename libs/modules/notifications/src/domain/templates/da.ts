import { da as occasions } from './occasions/da.js';
import type { TemplateSet } from './template-set.js';

export const da: TemplateSet = {
  footer: 'Sendt af {{businessName}}.',
  unsubscribe: 'Nej tak til flere invitationer',
  texts: {
    ...occasions,
    confirmation: {
      subject: 'Din tid {{visitTime}}',
      body: 'Hej {{firstName}}!\n\n{{waitingLine}}\n\nDu har tid til {{services}} hos {{staff}} {{visitTime}}.\n{{place}}\n\n{{directions}}\n\n{{preparation}}\n\n[Se, flyt eller aflys]({{manageUrl}})\n\nTiden er vedhæftet til din kalender. Vi ses,\n{{businessName}}',
    },
    changed: {
      subject: 'Ny tid: {{visitTime}}',
      body: 'Hej {{firstName}}!\n\nDin tid til {{services}} hos {{staff}} er nu {{visitTime}}.\n{{place}}\n\n[Se, flyt eller aflys]({{manageUrl}})\n\n{{businessName}}',
    },
    cancelled: {
      subject: 'Tiden {{visitTime}} er aflyst',
      body: 'Hej {{firstName}}!\n\nDin tid til {{services}} {{visitTime}} er aflyst.\n\n[Find en ny tid]({{bookUrl}})\n\n{{businessName}}',
    },
    requested: {
      subject: 'Vi har fået din forespørgsel om {{visitTime}}',
      body: 'Hej {{firstName|der}},\n\nTak. Du har spurgt om {{services}}, {{visitTime}}. Vi ser på det og svarer dig; indtil da er intet booket.\n\n[Se eller træk din forespørgsel tilbage]({{manageUrl}})\n\n{{businessName}}',
    },
    declined: {
      subject: 'Vi kan desværre ikke {{visitTime}}',
      body: 'Hej {{firstName|der}},\n\nVi kan desværre ikke tage imod dig til {{services}}, {{visitTime}}.\n\n[Find en anden tid]({{bookUrl}})\n\n{{businessName}}',
    },
    proposed: {
      subject: 'Passer {{proposedTime}}?',
      body: 'Hej {{firstName|der}},\n\nVi kan ikke {{services}}, {{visitTime}}, men kan tilbyde dig {{proposedTime}} i stedet. Tiden er din, når du siger ja.\n\n[Se og sig ja]({{manageUrl}})\n\n{{businessName}}',
    },
    expired: {
      subject: 'Din forespørgsel om {{visitTime}} er udløbet',
      body: 'Hej {{firstName|der}},\n\nBeklager: vi nåede ikke at svare på din forespørgsel om {{services}}, {{visitTime}}, og den er udløbet.\n\n[Find en anden tid]({{bookUrl}})\n\n{{businessName}}',
    },
    released: {
      subject: 'Din tid {{visitTime}} er frigivet',
      body: 'Hej {{firstName|der}},\n\nVi hørte ikke fra dig i tide, så {{services}}, {{visitTime}}, er ledig for andre igen. Du skylder ikke noget.\n\n[Book igen]({{bookUrl}})\n\n{{businessName}}',
    },
    deposit_due: {
      subject: 'Betal {{depositAmount}} for at beholde din tid',
      body: 'Hej {{firstName|der}},\n\nFor {{services}}, {{visitTime}}, beder vi om et depositum på {{depositAmount}}. Det er en del af prisen. Kontakt os for at betale.\n\n[Se din tid]({{manageUrl}})\n\n{{businessName}}',
    },
    no_show: {
      subject: 'Vi savnede dig {{visitTime}}',
      body: 'Hej {{firstName|der}},\n\nDu havde en tid til {{services}}, {{visitTime}}, men vi så dig ikke. {{feeLine}}\n\nVar du her, eller skete der noget? Sig til med et tryk.\n\n[Det passer ikke]({{manageUrl}})\n\n{{businessName}}',
    },
    reminder: {
      subject: 'Vi ses {{visitTime}}',
      body: 'Hej {{firstName}}!\n\nEn lille påmindelse: {{services}} hos {{staff}} {{visitTime}}.\n{{place}}\n\n{{directions}}\n\n{{preparation}}\n\n[Bekræft, flyt eller aflys]({{manageUrl}})\n\nVi glæder os,\n{{businessName}}',
    },
    follow_up: {
      subject: 'Hvordan var det?',
      body: 'Hej {{firstName}}!\n\nTak for besøget. Hvordan var det? Ét tryk er nok.\n\n[5 – meget godt]({{rate5Url}})\n[4 – godt]({{rate4Url}})\n[3 – nogenlunde]({{rate3Url}})\n[2 – dårligt]({{rate2Url}})\n[1 – meget dårligt]({{rate1Url}})\n\n{{pointsLine}}\n\n[Book din næste tid]({{bookUrl}})\n\n{{businessName}}',
    },
    we_miss_you: {
      subject: 'Vi savner dig, {{firstName|og din stol gør også}}',
      body: 'Hej {{firstName}}!\n\nDet er et stykke tid siden, længere end det plejer at være. Din plads står klar.\n\n[Find en tid]({{bookUrl}})\n\n{{pointsLine}}\n\nVarme hilsner\n{{businessName}}',
    },
    waitlist_offer: {
      subject: 'En tid er blevet ledig: {{visitTime}}',
      body: 'Hej {{firstName}}!\n\nDu står på venteliste til {{services}}, og nu er der en ledig tid: {{visitTime}} hos {{staff}}.\n{{place}}\n\nVi holder den til dig indtil {{claimUntil}}. Derefter går tilbuddet videre til den næste på listen.\n\n[Tag tiden]({{claimUrl}})\n\nPasser den ikke, kan du sige nej på samme side.\n{{businessName}}',
    },
    invitation: {
      subject: '{{businessName}} vil gerne have dig med på holdet',
      body: 'Hej!\n\n{{businessName}} vil gerne have dig med på holdet. Invitationen gælder i en uge.\n\n[Sig ja]({{actionUrl}})',
    },
    password_reset: {
      subject: 'Ny adgangskode',
      body: 'Hej {{firstName}}!\n\nNogen, sikkert dig, har bedt om en ny adgangskode. Linket virker én gang, i ti minutter.\n\n[Vælg en ny adgangskode]({{actionUrl}})\n\nVar det ikke dig, skal du ikke gøre noget.',
    },
  },
};
