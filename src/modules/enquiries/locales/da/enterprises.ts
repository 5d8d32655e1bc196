import type { InvitationCounts } from '../../model/invitation.ts'

/** Whom an enquiry goes to, in Danish. */
export const enterprises = {
  heading: 'Virksomheder',
  lead: 'Se, hvem forespørgslen går til og hvorfor. I kan udelade og tilføje, indtil den enkelte er inviteret.',
  leadAfterwards: 'Se, hvem forespørgslen gik til, og hvad de svarede.',
  unfinished: 'Vi kan først finde virksomheder, når forespørgslen er skrevet færdig.',
  finish: 'Se, hvad der mangler',
  toFormula: 'Sådan findes virksomheder',
  done: {
    added: 'Virksomheden er tilføjet.',
    leftOut: 'Virksomheden er udeladt.',
    sent: 'Bølgen er sendt.',
    nudged: 'Vi rykker dem, der ikke har svaret.',
  },
  refusals: {
    unknown: 'Vi kender ikke virksomheden. Find den ved navn.',
    notAllowed: 'I kan ikke ændre denne liste.',
    over: 'Det kan ikke gøres længere: fristen er udløbet, eller forespørgslen er slut.',
    sent: 'Virksomheden er allerede inviteret. Det kan ikke tages tilbage.',
    nobody: 'Der er ingen at rykke nu. I kan rykke dem, der ikke har svaret, to gange med mindst et døgn imellem.',
  },
  invited: {
    heading: 'Inviterede virksomheder',
    nobody: 'Ingen er inviteret endnu.',
    counts: ({ invited, interested, declined }: InvitationCounts) =>
      `Inviterede: ${invited}. Interesserede: ${interested}. Sagt nej: ${declined}. Ikke svaret: ${invited - interested - declined}.`,
    caption: (count: string) => `Inviterede: ${count}`,
    columns: ['Virksomhed', 'Hvorfor', 'Inviteret', 'Mail sendt', 'Siden åbnet', 'Svar'],
    inWave: (wave: string, moment: string) => `Bølge ${wave}, ${moment}`,
    notMailed: 'Ikke endnu',
    notOpened: 'Ikke endnu',
    silent: 'Intet svar endnu',
    nudged: (moment: string) => `Intet svar endnu. Rykket ${moment}`,
    interested: (moment: string) => `Interesseret, ${moment}`,
    answers: {
      sent: (moment: string) => `Har sendt sit svar, ${moment}`,
      withdrawn: (moment: string) => `Har trukket sit svar tilbage, ${moment}`,
    },
    declined: (moment: string) => `Sagt nej, ${moment}.`,
    nudgeHint: 'I kan rykke dem, der ikke har svaret, to gange med mindst et døgn imellem.',
    nudge: 'Ryk dem, der ikke har svaret',
  },
  waves: {
    heading: 'De næste bølger',
    lead: 'Forespørgslen går ud i bølger, de bedst egnede først. En femtedel af pladserne er til virksomheder, der ikke er inviteret længe.',
    nobody:
      'Der er ingen, vi kan invitere i den næste bølge. Kender I en virksomhed, der har overtaget sin side her, kan I søge efter den herunder og tilføje den.',
    unclaimed:
      'Nederst står de virksomheder, der også kan levere, men som vi ikke kan invitere. Dem kan I selv skrive til.',
    wave: (number: string) => `Bølge ${number}`,
    caption: (number: string, count: string) => `Virksomheder i bølge ${number}: ${count}`,
    columns: ['Virksomhed', 'Med fordi', 'Grunde', 'Udelad'],
    origins: {
      bestFit: 'Den passer til opgaven',
      newcomer: 'Den er ikke inviteret i 90 dage',
      byHand: 'I har tilføjet den',
    },
    leaveOut: (name: string) => `Udelad ${name}`,
    sendNow: (number: string) => `Send bølge ${number} nu`,
    firstGoesOut: 'Bølgen sendes af sig selv inden for et kvarter. I kan også sende den nu.',
    nextGoesOut:
      'Bølgen sendes af sig selv efter to hverdage, hvis for få er interesserede, og der er mere end et døgn til fristen. I kan også sende den nu.',
    notOpen: 'Bølgen sendes, når forespørgslen er åben.',
    showAll: (count: string) => `Vis alle ${count} bølger`,
  },
  adding: {
    heading: 'Tilføj en virksomhed',
    label: 'Virksomhedens navn',
    search: 'Søg',
    nobody: (words: string) => `Ingen virksomhed med en side i brug hedder noget med “${words}”.`,
    add: (name: string) => `Tilføj ${name}`,
  },
  leftOut: { heading: 'Virksomheder, I har udeladt' },
  notNow: {
    heading: 'Kan ikke inviteres nu',
    text: 'De bliver på listen og kan komme med senere.',
  },
  unclaimed: {
    heading: 'Har ikke overtaget deres side',
    text: 'De kan levere, så vidt vi ved, men vi kan ikke invitere dem. Skriv selv til dem.',
    show: (count: string) => `Vis dem (${count})`,
  },
  reasons: {
    offers: (category: string) => `Tilbyder ${category}`,
    offersAlike: (category: string) => `Tilbyder noget beslægtet: ${category}`,
    categoryUnknown: 'Vi ved ikke, hvad den tilbyder',
    near: (km: string) => `${km} km væk`,
    distanceUnknown: 'Vi kender ikke afstanden',
    freeInTime: 'Er klar til tiden',
    freeFrom: (day: string) => `Er først klar ${day}`,
    sizeFits: 'Tager opgaver af den størrelse',
    sizeTooLarge: 'Opgaven er større end den plejer at tage',
    verified: 'Står i registret over socialøkonomiske virksomheder',
    confirmedLately: 'Har bekræftet sin side for nylig',
  },
}
