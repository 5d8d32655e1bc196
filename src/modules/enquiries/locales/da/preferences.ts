/** How often an enterprise is invited, in Danish. */
export const preferences = {
  heading: 'Hvor tit vil I inviteres?',
  lead: 'I bestemmer selv, hvor mange forespørgsler I får. Ingen indkøber ser, hvad I vælger.',
  link: 'Vælg, hvor tit I vil inviteres',
  most: 'Højst så mange invitationer om måneden',
  mostHint: 'Et tal fra 1 til 100. Lad feltet stå tomt, hvis der ingen grænse er.',
  pause: 'Ingen invitationer før',
  pauseHint: 'En dato som 01-12-2026. Lad feltet stå tomt, hvis I ikke holder pause.',
  save: 'Gem',
  saved: 'Jeres valg er gemt.',
  notACount: 'Skriv et tal fra 1 til 100, eller lad feltet stå tomt.',
  notADay: 'Skriv en dato som 01-12-2026, eller lad feltet stå tomt.',
}
