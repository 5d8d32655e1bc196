/** The Danish mails about signing in and accounts. */
export const mails = {
  signIn: {
    subject: 'Dit link til at logge ind',
    paragraphs: ['Hej', 'Her er linket, du bad om. Det virker én gang og i 30 minutter.'],
    link: 'Log ind',
    afterwards: ['Har du ikke bedt om det, skal du ikke gøre noget. Ingen kommer ind på din konto uden linket.'],
  },
  newAccount: {
    subject: 'Dit link til at oprette en konto',
    paragraphs: [
      'Hej',
      'Her er linket, du bad om. Med det opretter du din konto. Det virker én gang og i 30 minutter.',
    ],
    link: 'Opret min konto',
    afterwards: ['Har du ikke bedt om det, skal du ikke gøre noget. Så bliver der ikke oprettet nogen konto.'],
  },
  newEmail: {
    subject: 'Bekræft din nye e-mailadresse',
    paragraphs: [
      'Hej',
      'Du har bedt om at bruge denne adresse til din konto. Log ind på din konto, og bekræft det med linket. Det virker i en time.',
    ],
    link: 'Brug denne adresse',
    afterwards: ['Har du ikke bedt om det, skal du ikke gøre noget. Så bliver intet ændret.'],
  },
  emailTaken: {
    subject: 'Du har allerede en konto',
    paragraphs: [
      'Hej',
      'Nogen, formentlig dig selv, ville flytte en anden konto over på denne adresse. Men adressen har allerede en konto, så vi har intet ændret.',
    ],
    link: 'Log ind',
  },
  emailChanged: {
    subject: 'Din konto har fået en ny e-mailadresse',
    paragraphs: [
      'Hej',
      'Din konto bruger ikke længere denne adresse. Fra nu af logger du ind med den nye.',
      'Var det ikke dig, så skriv straks til os, så hjælper vi.',
    ],
  },
  passwordChanged: {
    subject: 'Din adgangskode er ny',
    paragraphs: [
      'Hej',
      'Adgangskoden til din konto er lige blevet valgt eller skiftet, og du er logget ud alle andre steder.',
      'Var det ikke dig, så log ind med et link, og vælg en ny adgangskode.',
    ],
    link: 'Log ind',
  },
  wayInChanged: {
    subject: 'Der er ændret på, hvordan man logger ind på din konto',
    greeting: 'Hej',
    changes: {
      passkeyAdded: 'Der er lige tilføjet en adgangsnøgle til din konto. Man kan logge ind med den.',
      passkeyRemoved: 'Der er lige fjernet en adgangsnøgle fra din konto. Den virker ikke længere.',
      twoStepOn: 'To-trins-login er lige slået til på din konto. Du skal skrive en kode, når du logger ind.',
      twoStepOff: 'To-trins-login er lige slået fra på din konto. Man kan logge ind uden en kode.',
      openIdAdded: 'MitID Erhverv er lige forbundet med din konto. Man kan logge ind med det.',
      openIdRemoved: 'MitID Erhverv er lige fjernet fra din konto. Man kan ikke længere logge ind med det.',
    },
    advice: 'Var det ikke dig, så log ind, se din konto igennem, og log ud alle andre steder.',
    link: 'Log ind',
  },
  codesLocked: {
    subject: 'Nogen har skrevet mange forkerte koder på din konto',
    paragraphs: [
      'Hej',
      'Der er skrevet så mange forkerte koder til to-trins-login på din konto, at vi ikke tager imod flere den næste time.',
      'Var det ikke dig, så er nogen kommet forbi første trin: De kender din adgangskode eller kan læse din mail. Log ind om en time, og vælg en ny adgangskode.',
    ],
    link: 'Log ind',
  },
}
