/** Mails about quotes, in Danish. */
export const mails = {
  quoteArrived: {
    subject: (title: string) => `Nyt svar: ${title}`,
    paragraphs: ['En virksomhed har svaret på jeres forespørgsel.'],
    link: 'Se svarene',
  },
  partAsked: {
    subject: (title: string) => `Vil I løse en del af opgaven? ${title}`,
    paragraphs: ['En anden virksomhed beder jer om at løse en del af en opgave. I bestemmer selv.'],
    link: 'Se delen, og svar',
  },
  partAnswered: {
    subject: (title: string) => `Svar på en del af jeres tilbud: ${title}`,
    paragraphs: ['En virksomhed, I har spurgt, har svaret.'],
    link: 'Se svaret',
  },
  partChosen: {
    subject: (title: string) => `Tilbuddet, I er med i, er valgt: ${title}`,
    paragraphs: [
      'Indkøberen har valgt det fælles tilbud, hvor I løser en del. Aftal det videre med den, der har skrevet det.',
    ],
    link: 'Se jeres del',
  },
  partNotChosen: {
    subject: (title: string) => `Tilbuddet, I er med i, er ikke valgt: ${title}`,
    paragraphs: ['Indkøberen har ikke valgt det fælles tilbud, hvor I skulle løse en del. Tak, fordi I var med.'],
    link: 'Se jeres del',
  },
  quoteChosen: {
    subject: (title: string) => `Jeres tilbud er valgt: ${title}`,
    paragraphs: ['Indkøberen har valgt jeres tilbud. Aftal det videre sammen.'],
    link: 'Se jeres tilbud',
  },
  quoteDeclined: {
    subject: (title: string) => `Jeres tilbud er ikke valgt: ${title}`,
    paragraphs: ['Indkøberen har ikke valgt jeres tilbud denne gang. Begrundelsen står ved tilbuddet.'],
    link: 'Se begrundelsen',
  },
  quoteClosed: {
    subject: (title: string) => `Forespørgslen er afsluttet: ${title}`,
    paragraphs: ['Indkøberen har afsluttet forespørgslen. Der blev ikke valgt et af svarene. Tak, fordi I svarede.'],
    link: 'Se jeres svar',
  },
  followUp: {
    subject: (title: string) => `Hvad kom der ud af det? ${title}`,
    paragraphs: ['For nogle uger siden blev et tilbud valgt. Fortæl med fire korte svar, hvad der kom ud af det.'],
    link: 'Svar her',
  },
}
