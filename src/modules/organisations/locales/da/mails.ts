/** The texts of the mails about organisations in Danish. */
export const mails = {
  registered: {
    subject: (name: string) => `${name} er oprettet`,
    text: 'Organisationen er nu på portalen, og du er dens ejer. Inviter dine kolleger, så I kan arbejde sammen.',
    link: 'Se organisationen',
  },
  invited: {
    subject: (name: string) => `Du er inviteret til ${name}`,
    text: (name: string) => `En kollega har inviteret dig til at arbejde for ${name} på portalen.`,
    link: 'Se invitationen',
    afterwards: (days: string) =>
      `Linket gælder i ${days} dage. Du skal logge ind med den adresse, denne mail er sendt til. Kender du ikke organisationen, kan du se bort fra mailen.`,
  },
  asked: {
    subject: (name: string) => `En person vil med i ${name}`,
    text: (name: string) => `En person har bedt om at komme med i ${name}. Se hvem, og svar ja eller nej.`,
    link: 'Se anmodningen',
  },
  approved: {
    subject: (name: string) => `Du er nu med i ${name}`,
    text: 'En kollega har sagt ja til din anmodning.',
    link: 'Se organisationen',
  },
  refused: {
    subject: (name: string) => `Du er ikke kommet med i ${name}`,
    text: 'Organisationens ejere har sagt nej til din anmodning. Tal med en af dem, hvis det er en fejl.',
  },
  removed: {
    subject: (name: string) => `Du er ikke længere med i ${name}`,
    text: 'En af organisationens ejere har fjernet dig. Tal med en af dem, hvis det er en fejl.',
  },
  removedByDesk: {
    subject: (name: string) => `Du er ikke længere med i ${name}`,
    text: 'Sekretariatet har fjernet dig. Skriv til sekretariatet, hvis det er en fejl.',
  },
  madeOwner: {
    subject: (name: string) => `Du er nu ejer af ${name}`,
    text: 'Sekretariatet har gjort dig til ejer. Du kan rette organisationens oplysninger og bestemme, hvem der er med.',
    link: 'Se organisationen',
  },
  ownerAdded: {
    subject: (name: string) => `${name} har fået en ny ejer`,
    text: 'Sekretariatet har gjort en person til ejer. Se hvem, og skriv til sekretariatet, hvis det er en fejl.',
    link: 'Se medlemmerne',
  },
  closed: {
    subject: (name: string) => `${name} er lukket`,
    text: (name: string) =>
      `Sekretariatet har lukket ${name} på portalen. Du arbejder ikke for organisationen der længere.`,
    reason: 'Sekretariatet skriver:',
  },
  confirmed: {
    subject: (name: string) => `${name} er bekræftet`,
    text: 'Sekretariatet har bekræftet, at organisationen er, hvad den siger.',
    link: 'Se organisationen',
  },
}
