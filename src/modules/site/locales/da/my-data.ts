/** The Danish texts of what somebody can have and have deleted. */
export const myData = {
  heading: 'Mine data',
  lead: 'Du kan se alt, vi har gemt om dig, og du kan slette din konto.',
  downloadHeading: 'Hent dine data',
  downloadText:
    'Filen har din konto og hvor du er logget ind, dine organisationer, det, du har gjort på en virksomheds side, dine lister, det, du har skrevet i forespørgsler, tilbud, kontrakter og notater om indkøb, det, du følger, og de mails, vi har skrevet til dig. Den er i formatet JSON, som programmer kan læse.',
  download: 'Hent alt om mig (JSON)',
  fileName: 'mine-data.json',
  deleteHeading: 'Slet din konto',
  deleteText: 'Før du sletter noget, ser du, hvad der forsvinder, og hvad der bliver.',
  toDelete: 'Slet min konto',

  deletePage: {
    heading: 'Slet min konto',
    lead: 'Det kan ikke laves om. Hent dine data først, hvis du vil have dem.',
    goneHeading: 'Det her bliver slettet',
    gone: [
      'Dit navn, din mailadresse og din adgangskode',
      'Adgangsnøgler, koder og login gennem andre',
      'Steder, hvor du er logget ind – også dette',
      'De mails, vi har skrevet til dig',
      'Dine medlemskaber, invitationer og anmodninger',
      'Dine gemte søgninger, og det, du følger',
    ],
    staysHeading: 'Det her bliver, men uden dit navn',
    stays: [
      'Din organisation og virksomhedens side – de er ikke kun dine',
      'Lister og noter, som du deler med kolleger',
      'Forespørgsler, spørgsmål, beskeder, tilbud og kontrakter – de hører til organisationerne',
      'Historik og revisionslog, hvor der kun står et nummer',
    ],
    email: 'Skriv din mailadresse for at bekræfte',
    emailHint: (email: string) => `Du er logget ind som ${email}.`,
    submit: 'Slet min konto for altid',
    cancel: 'Behold kontoen',
    otherEmail: 'Det er ikke den adresse, du er logget ind med. Skriv den, der står ovenfor.',
    lastOwnerHeading: 'Du kan ikke slette kontoen endnu',
    lastOwner: (organisations: string) =>
      `Du er den eneste ejer af ${organisations}. Gør en kollega til ejer, eller luk organisationen. Prøv så igen.`,
    toOrganisations: 'Gå til mine organisationer',
  },
  deletedHeading: 'Din konto er slettet',
  deletedText: 'Du er logget ud alle steder. Tak, fordi du var med.',
}
