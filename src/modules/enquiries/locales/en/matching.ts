import type { matching as danish } from '../da/matching.ts'

/** Invitations and the answers to them in English. */
export const matching: typeof danish = {
  mails: {
    until: (moment) => `The deadline is ${moment}.`,
    link: 'See the enquiry and answer',
    invited: {
      subject: (title) => `Can you deliver this? ${title}`,
      text: 'A purchaser is looking for enterprises, and yours fits. See what is needed, and answer yes or no.',
    },
    reminded: {
      subject: (title) => `The deadline is near: ${title}`,
      text: 'You are invited but have not answered yet. Please answer, even if it is a no.',
    },
    interested: {
      subject: (title) => `An enterprise is interested: ${title}`,
      text: 'An enterprise has answered that it is interested. See which, and who has not answered yet.',
      link: 'See the enterprises',
    },
    nudged: {
      subject: (title) => `The purchaser would like to hear from you: ${title}`,
      text: 'The purchaser asks whether you are interested. Please answer, even if it is a no.',
    },
  },
  inbox: {
    heading: 'Enquiries to you',
    lead: 'This is what you are invited to deliver. Answer yes or no before the deadline.',
    caption: 'Enquiries',
    title: 'Enquiry',
    state: 'Your answer',
    invited: 'Invited',
    until: 'Deadline',
    noDeadline: 'No deadline',
    over: 'The deadline has passed',
    noneHeading: 'You are not invited yet',
    noneText:
      'You get a mail when a purchaser looks for what you offer. Keep your page up to date so that you are found.',
  },
  states: {
    invited: 'Not answered',
    opened: 'Not answered',
    interested: 'Interested',
    declined: 'Declined',
    partner: 'Asked along as a partner',
  },
  answer: {
    content: 'The job',
    heading: 'Are you interested?',
    yes: 'Yes, we are interested',
    isInterested: 'You have answered that you are interested. You may change your mind until the deadline.',
    isDeclined: 'You have declined. You may change your mind until the deadline.',
    noHeading: 'Decline',
    no: 'No, thank you',
    reason: 'Why do you decline?',
    words: 'Say more, if you like',
    reasons: {
      noCapacity: 'We have no time or room',
      notOurField: 'It is not what we deliver',
      tooFar: 'It is too far away',
      tooBig: 'The job is too big',
      tooSmall: 'The job is too small',
      tooSoon: 'It is too early for us',
      terms: 'We cannot meet the terms',
      other: 'Something else',
    },
    noReason: 'Choose why you decline.',
    wordsTooLong: 'The text is too long. Write 1,000 characters at most.',
    isOver: 'Answers are not taken any more.',
    notSent: 'You wrote this. It is not sent',
  },
}
