import type { mails as danish } from '../da/mails.ts'

/** Mails about quotes, in English. */
export const mails: typeof danish = {
  quoteArrived: {
    subject: (title: string) => `New answer: ${title}`,
    paragraphs: ['An enterprise has answered your enquiry.'],
    link: 'See the answers',
  },
  partAsked: {
    subject: (title: string) => `Will you do a part of the job? ${title}`,
    paragraphs: ['Another enterprise asks you to do a part of a job. It is for you to decide.'],
    link: 'See the part, and answer',
  },
  partAnswered: {
    subject: (title: string) => `Answer about a part of your quote: ${title}`,
    paragraphs: ['An enterprise that you asked has answered.'],
    link: 'See the answer',
  },
  partChosen: {
    subject: (title) => `The quote you take part in was chosen: ${title}`,
    paragraphs: [
      'The purchaser has chosen the joint quote in which you do a part. Arrange the rest with the enterprise that wrote it.',
    ],
    link: 'See your part',
  },
  partNotChosen: {
    subject: (title) => `The quote you take part in was not chosen: ${title}`,
    paragraphs: [
      'The purchaser has not chosen the joint quote in which you were to do a part. Thank you for taking part.',
    ],
    link: 'See your part',
  },
  quoteChosen: {
    subject: (title: string) => `Your quote was chosen: ${title}`,
    paragraphs: ['The purchaser has chosen your quote. Agree on the rest together.'],
    link: 'See your quote',
  },
  quoteDeclined: {
    subject: (title: string) => `Your quote was not chosen: ${title}`,
    paragraphs: ['The purchaser has not chosen your quote this time. The reason stands with the quote.'],
    link: 'See the reason',
  },
  quoteClosed: {
    subject: (title: string) => `The enquiry is closed: ${title}`,
    paragraphs: ['The purchaser has closed the enquiry. None of the answers was chosen. Thank you for answering.'],
    link: 'See your answer',
  },
  followUp: {
    subject: (title: string) => `What came of it? ${title}`,
    paragraphs: ['Some weeks ago a quote was chosen. Tell with four short answers what came of it.'],
    link: 'Answer here',
  },
}
