/** The Danish texts of passkeys. */
export const passkeys = {
  heading: 'Adgangsnøgler',
  account: 'Min konto',
  lead: 'Med en adgangsnøgle (passkey) logger du ind med fingeraftryk, ansigt eller skærmlås – uden adgangskode og uden mail.',
  none: 'Du har ingen adgangsnøgler endnu.',
  yours: 'Dine adgangsnøgler',
  columns: { name: 'Navn', addedOn: 'Tilføjet', usedOn: 'Sidst brugt', remove: 'Fjern' },
  neverUsed: 'Ikke endnu',
  remove: (name: string) => `Fjern ${name}`,
  manage: 'Tilføj eller fjern adgangsnøgler',
  saved: {
    added: 'Adgangsnøglen er tilføjet. Næste gang kan du logge ind med den.',
    removed: 'Adgangsnøglen er fjernet og kan ikke længere bruges her. Slet den også på din enhed.',
  },
  add: {
    heading: 'Tilføj en adgangsnøgle',
    name: 'Navn på adgangsnøglen',
    nameHint: 'Så du kan kende den igen – fx “Min telefon” eller “Arbejdscomputer”.',
    unnamed: 'Adgangsnøgle',
    submit: 'Tilføj adgangsnøgle',
  },
  signIn: {
    heading: 'Log ind med adgangsnøgle',
    lead: 'Din browser beder om fingeraftryk, ansigt eller skærmlås. Du skal ikke skrive noget.',
    submit: 'Log ind med adgangsnøgle',
    otherWays: 'Log ind på en anden måde',
  },
  waiting: 'Følg vejledningen fra din browser eller telefon.',
  givenUp: 'Browseren gav os ingen adgangsnøgle. Prøv igen, eller log ind på en anden måde.',
  notAdded:
    'Browseren lavede ingen adgangsnøgle. Prøv igen. Har du allerede en på denne enhed, skal du ikke lave flere.',
  needs: (address: string) =>
    `Adgangsnøgler virker kun på ${address} og i nyere browsere, hvor JavaScript er slået til.`,
  needsDomain: 'Adgangsnøgler virker ikke her, fordi portalens adresse er et tal og ikke et domænenavn.',
  refused: {
    halfSignedIn: 'Vis først dit andet trin, og tilføj så adgangsnøglen.',
    unavailable: 'Adgangsnøgler virker ikke på denne adresse. Log ind på en anden måde.',
    unreadable: 'Vi fik intet brugbart svar fra din browser. Prøv igen.',
    unknown: 'Vi kender ikke adgangsnøglen. Måske er den fjernet fra din konto. Log ind på en anden måde.',
    notProven: 'Adgangsnøglen kunne ikke godkendes, eller det tog for lang tid. Prøv igen.',
    taken: 'Adgangsnøglen hører allerede til en anden konto. Lav en ny.',
  },
}
