/** Mails about whose page it is and how it stands, in Danish. */
export const ownershipMails = {
  claimLink: {
    subject: (name: string) => `Overtag siden om ${name}`,
    paragraphs: (name: string) => [
      `Nogen hos jer har bedt om at overtage siden om ${name}.`,
      'Åbn linket for at se, hvem der spørger, og sige ja.',
    ],
    link: 'Se, hvem der spørger',
    afterwards: ['Linket virker i to dage. Kender I ikke noget til det, så lad det være: Så sker der ikke noget.'],
  },
  claimWaits: {
    subject: (name: string) => `Nogen vil overtage siden om ${name}`,
    paragraphs: (name: string) => [`En virksomhed har bedt om at overtage siden om ${name}.`],
    link: 'Se begrundelsen, og svar',
  },
  claimGranted: {
    subject: (name: string) => `Siden om ${name} er jeres`,
    paragraphs: (name: string) => [
      `I har overtaget siden om ${name}.`,
      'Se oplysningerne igennem, og send siden til godkendelse, når I er færdige.',
    ],
    link: 'Gå til min virksomhed',
  },
  claimRefused: {
    subject: (name: string) => `Svar om siden om ${name}`,
    paragraphs: (name: string) => [`I kan ikke overtage siden om ${name}. Sekretariatet skriver:`],
    link: 'Se siden',
  },
  claimOvertaken: {
    subject: (name: string) => `Siden om ${name} har fået en ejer`,
    paragraphs: (name: string) => [
      `I har bedt om at overtage siden om ${name}. En anden har nu vist, at siden er deres, og derfor er jeres anmodning afsluttet.`,
      'Er det en fejl, så skriv til sekretariatet.',
    ],
    link: 'Se siden',
  },
  profileWaits: {
    subject: (name: string) => `${name} venter på godkendelse`,
    paragraphs: (name: string) => [`${name} har sendt sin side til godkendelse.`],
    link: 'Se siden, og svar',
  },
  approved: {
    subject: (name: string) => `Siden om ${name} er offentliggjort`,
    paragraphs: (name: string) => [
      `Siden om ${name} er godkendt, og alle kan se den.`,
      'Fremover kan I selv offentliggøre ændringer uden at vente på godkendelse.',
    ],
    link: 'Gå til min virksomhed',
  },
  changesAsked: {
    subject: (name: string) => `Ret siden om ${name}`,
    paragraphs: (name: string) => [`Siden om ${name} er ikke godkendt endnu. Sekretariatet skriver:`],
    link: 'Ret siden',
  },
}
