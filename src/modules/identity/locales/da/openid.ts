/** The Danish texts of signing in with another party. */
export const openid = {
  signIn: 'Log ind med MitID Erhverv',
  goOn: 'Fortsæt',
  connected: 'MitID Erhverv er forbundet med din konto. Næste gang kan du logge ind med det.',
  own: {
    heading: 'MitID Erhverv',
    account: 'Min konto',
    lead: 'Forbind MitID Erhverv med din konto, så kan du logge ind med det.',
    none: 'Din konto er ikke forbundet med MitID Erhverv.',
    caption: 'Forbundet med din konto',
    columns: { cvr: 'CVR-nummer', since: 'Forbundet', remove: 'Fjern' },
    noCvr: 'Ikke oplyst',
    remove: (day: string) => `Fjern forbindelsen fra ${day}`,
    removed: 'Forbindelsen er fjernet. Det MitID Erhverv kan ikke længere logge ind på din konto.',
    connect: 'Forbind MitID Erhverv',
    manage: 'Se eller fjern forbindelsen til MitID Erhverv',
  },
  failed: {
    heading: 'Du er ikke logget ind med MitID Erhverv',
    cancelled: 'Du afbrød, før du var færdig. Prøv igen, når du er klar.',
    unreachable: 'MitID Erhverv svarer ikke lige nu. Prøv igen om lidt, eller log ind på en anden måde.',
    untrusted:
      'Vi kunne ikke stole på svaret fra MitID Erhverv, så vi har ikke logget dig ind. Prøv igen. Sker det flere gange, så log ind på en anden måde.',
    notBegun: 'Det tog for lang tid, eller du er begyndt i en anden browser. Begynd forfra her.',
    tooManyTries: 'Der har været for mange forsøg herfra. Vent et minut, og prøv igen.',
    again: 'Prøv igen med MitID Erhverv',
    otherWays: 'Log ind på en anden måde',
  },
  connect: {
    heading: 'Forbind MitID Erhverv med din konto',
    unknown:
      'Vi kender ikke dit MitID Erhverv endnu. Skriv din mailadresse, så sender vi et link. Åbn linket i denne browser, så forbinder vi MitID Erhverv med din konto. Har du ingen konto, får du en.',
    email: 'Mailadresse',
    send: 'Send mig et link',
    otherWays: 'Jeg har en konto og vil logge ind på en anden måde',
    confirm: (email: string) =>
      `Du er logget ind som ${email}. Vil du fremover kunne logge ind på den konto med det MitID Erhverv, du lige har brugt?`,
    submit: 'Ja, forbind',
    cancel: 'Nej, lad være',
    refused: {
      notBegun:
        'Det tog for lang tid, eller du er begyndt i en anden browser. Begynd forfra med MitID Erhverv i denne browser.',
      taken: 'Dette MitID Erhverv er allerede forbundet med en anden konto. Log ud, og log ind med MitID Erhverv.',
    },
  },
}
