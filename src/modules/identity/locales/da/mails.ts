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
      'Du har bedt om at bruge denne adresse til din konto. Bekræft det med linket. Det virker i en time.',
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
}
