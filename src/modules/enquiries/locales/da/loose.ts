/** What somebody reads who writes an enquiry without an account. */
export const loose = {
  noAccount: 'Du behøver ingen konto for at begynde. Til sidst skriver du din e-mail.',
  signIn: 'Jeg har en konto: log ind',
  address:
    'Kladden ligger på denne sides adresse. Gem adressen som bogmærke, hvis du vil skrive videre senere. Enhver, der har adressen, kan læse kladden.',
  kept: 'Vi sletter kladden, når der er gået 14 dage, uden at nogen har gemt noget i den. Er her for mange kladder, sletter vi efter et døgn dem, som ingen har gemt noget i.',
  tooMany: 'Der er begyndt for mange forespørgsler fra jeres netværk. Vent et minut, og prøv igen.',
  full: 'Lige nu er der ikke plads til flere kladder uden konto. Log ind, og skriv forespørgslen for jeres organisation, eller prøv igen i morgen. Dit valg her på siden er bevaret.',
  anew: 'Kladden var slettet, men det, du skrev her, er gemt',
  anewText:
    'Det ligger i en ny kladde på en ny adresse: gem den. De andre trin er tomme igen og skal udfyldes, før I kan sende forespørgslen.',
  changed:
    'Kladden er ændret i et andet vindue, efter at du åbnede denne side. Se den udgave i en ny fane, før du gemmer: gemmer du nu, erstatter denne udgave den anden.',
  review: {
    heading: 'Se det igennem',
    lead: 'Når du har skrevet din e-mail, kan I sende forespørgslen.',
    ready: 'Alt er udfyldt.',
    faults: 'Det her mangler eller skal rettes. I kan gøre det nu eller bagefter.',
    next: 'Det sidste trin',
    nextText:
      'Skriv din e-mail. Vi sender dig et link, så du kan logge ind og vælge den organisation, der køber. Derefter kan I sende forespørgslen.',
    toEmail: 'Skriv din e-mail',
    signedIn: 'Vælg den organisation, der køber. Derefter kan I sende forespørgslen.',
    toBuyer: 'Vælg organisation',
  },
  taking: {
    heading: 'Hvem køber?',
    lead: 'Forespørgslen hører til den organisation, du vælger. Dine kolleger der kan se den og skrive videre.',
    buyer: 'Organisation',
    missing: 'Vælg den organisation, der køber.',
    button: 'Fortsæt',
    none: 'Du hører ikke til nogen organisation, der køber ind. Opret den, eller bed om at blive medlem: kladden venter her så længe.',
    register: 'Opret eller find organisationen',
    again: 'Jeg er blevet medlem: prøv igen',
  },
}
