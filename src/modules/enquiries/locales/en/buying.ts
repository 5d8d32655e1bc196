import type { buying as danish } from '../da/buying.ts'

/** What buyers and operators read about enquiries. */
export const buying: typeof danish = {
  kinds: { quotes: 'Request for quotes', marketDialogue: 'Market dialogue', planned: 'Planned purchase' },
  states: {
    draft: 'Draft',
    submitted: 'Waits for the desk',
    changesAsked: 'To be changed',
    refused: 'Refused',
    open: 'Open',
    answersClosed: 'The deadline has passed',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
  },
  outcomes: {
    chosen: 'We have chosen a supplier',
    noneSuited: 'No answer suited us',
    noAnswers: 'Nobody answered',
    dialogueHeld: 'The dialogue was held',
    bought: 'The purchase has begun',
    givenUp: 'We do not buy after all',
  },

  start: {
    heading: 'Tell what you need',
    description: 'Describe your need and let social enterprises answer.',
    lead: 'Describe the need in a few minutes. We find the enterprises that fit best and ask them. You see the answers side by side and choose yourselves.',
    kind: 'What do you want?',
    kindHints: {
      quotes: 'You want to buy something and get quotes with prices.',
      marketDialogue: 'You want to talk with the enterprises before you decide.',
      planned:
        'You know that you will buy something later. It stands in the public calendar, so that enterprises can prepare.',
    },
    buyer: 'Who buys?',
    begin: 'Begin',
    kindMissing: 'Choose what you want.',
    buyerMissing: 'Choose the organisation that buys.',
  },

  list: {
    heading: 'Your enquiries',
    lead: 'Here is everything you have asked for, and what you are still writing.',
    emptyHeading: 'You have not asked for anything yet',
    empty: 'Describe what you need and let the enterprises answer.',
    begin: 'New enquiry',
    noTitle: 'Without a title',
    removed: 'The draft is deleted.',
    groups: {
      writing: 'Being written',
      running: 'Running',
      over: 'Ended',
    },
    until: (moment) => `Answers until ${moment}`,
  },

  page: {
    next: {
      draft: 'Finish writing the enquiry and send it.',
      submitted: 'The desk is looking at the enquiry. You get a mail when it goes out.',
      changesAsked: 'Put right what the desk asks for, and send the enquiry again.',
      refused: 'The desk has refused the enquiry. You can begin a new one.',
      open: 'The enquiry is out. Answer questions, and wait for the answers.',
      openPlanned: 'The purchase stands in the public calendar. Close it when you begin.',
      answersClosed: 'No more answers will come. Look them through, choose, and close.',
      closed: 'The enquiry is closed.',
      withdrawn: 'The enquiry is withdrawn.',
    },
    operatorWords: 'The desk writes',
    continueWriting: 'Continue writing',
    takeBack: 'Take back and change',
    withdraw: 'Withdraw',
    end: 'Close',
    copy: 'Use again',
    remove: 'Delete the draft',
    choose: 'What now?',
    inCalendar: 'See the purchase in the calendar',
    until: 'Deadline for answers',
    reference: 'Number',
    outcome: 'Outcome',
    history: 'History',
    done: {
      submitted: 'It is sent.',
      takenBack: 'The enquiry is a draft again.',
      withdrawn: 'The enquiry is withdrawn.',
      closed: 'The enquiry is closed.',
      wrongState: 'That cannot be done any more: the enquiry has moved on.',
    },
  },

  removal: {
    heading: (title) => `Delete “${title}”?`,
    text: 'All that you have written and attached goes, and cannot be brought back.',
    button: 'Delete the draft',
    keep: 'Keep it',
  },
  withdrawal: {
    heading: (title) => `Withdraw “${title}”?`,
    text: 'Everybody who was asked is told. It cannot be undone.',
    words: 'Why?',
    wordsHint: 'It stands in your history. The enterprises do not see it.',
    button: 'Withdraw',
    keep: 'Leave it out',
    tooLong: 'Write less: 2,000 characters at most.',
  },
  ending: {
    heading: (title) => `Close “${title}”`,
    text: 'Tell what came of it. No answers come after that.',
    outcome: 'What came of it?',
    outcomeMissing: 'Choose what came of it.',
    words: 'In your own words',
    tooLong: 'Write less: 2,000 characters at most.',
    button: 'Close the enquiry',
    keep: 'Not yet',
  },

  events: {
    begun: 'Begun',
    submitted: 'Sent',
    takenBack: 'Taken back as a draft',
    changesAsked: 'The desk asked for changes',
    refused: 'Refused by the desk',
    approved: 'Approved by the desk',
    listChanged: 'The list of enterprises was changed',
    waveSent: 'Enterprises were asked',
    nudged: 'An enterprise was reminded to answer',
    addendumSent: 'Something was added',
    deadlineMoved: 'The deadline was moved',
    answersClosed: 'The deadline has passed',
    interestShown: 'An enterprise has shown interest',
    questionAnswered: 'A question was answered',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
    madePublic: 'Made public',
    madePrivate: 'Not public any more',
  },
  byPlatform: 'The portal',

  suggestions: {
    label: 'Suggested categories',
    spoken: (count: number) => {
      if (count === 0) return 'No suggestions.'
      return count === 1 ? '1 suggestion. Use the down arrow.' : `${count} suggestions. Use the down arrow.`
    },
  },

  route: {
    heading: 'The lawful way',
    none: 'You have kept no memo on how you may buy this.',
    find: 'Find the lawful way of buying it',
  },

  links: {
    tool: 'Your enquiries',
    toolText: 'See answers, questions and messages, and go on with drafts.',
    start: 'Write an enquiry',
    startText: 'Describe what you need, and let the enterprises answer.',
    calendarText: 'See what others plan to buy, and show your own plans in time.',
    search: 'Ask enterprises like these',
    list: 'Ask the enterprises on the list',
  },

  desk: {
    heading: 'Enquiries that wait',
    none: 'No enquiries wait.',
    columns: { title: 'Enquiry', buyer: 'Purchaser', since: 'Sent' },
    words: 'Words to the purchaser',
    wordsHint: 'Write what is to be changed, or why you refuse. The purchaser’s people see it.',
    approve: 'Approve',
    askForChanges: 'Ask for changes',
    refuse: 'Refuse',
    wordsMissing: 'Write what is to be changed, or why you refuse.',
    wordsTooLong: 'Write less: 2,000 characters at most.',
    wrongState: 'The enquiry no longer waits: it was decided on or taken back.',
    changed: 'The enquiry was sent anew after you opened it. Read it again.',
    tooLate: 'The deadline has passed. Ask the purchaser for a new one.',
    done: {
      approved: 'The enquiry is approved.',
      changesAsked: 'The purchaser was asked for changes.',
      refused: 'The enquiry is refused.',
    },
  },

  mails: {
    waiting: {
      subject: (title) => `An enquiry waits: ${title}`,
      text: 'A purchaser has sent an enquiry that is to be looked through before it goes out.',
      link: 'See the enquiry',
    },
    approved: {
      subject: (title) => `The enquiry is out: ${title}`,
      text: 'The desk has approved your enquiry. Follow it on its page.',
      link: 'See the enquiry',
    },
    changesAsked: {
      subject: (title) => `Change your enquiry: ${title}`,
      text: 'The desk asks you to put something right before the enquiry goes out. What it is stands on its page.',
      link: 'See what is to be changed',
    },
    refused: {
      subject: (title) => `The enquiry is refused: ${title}`,
      text: 'The desk has refused your enquiry. Why stands on its page.',
      link: 'See why',
    },
    answersClosed: {
      subject: (title) => `The deadline has passed: ${title}`,
      text: 'No more answers to your enquiry will come. Look them through and choose.',
      link: 'See the answers',
    },
    withdrawn: {
      subject: (title) => `Withdrawn: ${title}`,
      text: 'The purchaser has withdrawn the enquiry. You need not do more.',
      link: 'See the enquiry',
    },
  },
}
