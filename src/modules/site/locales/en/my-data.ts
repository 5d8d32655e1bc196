import type { myData as danish } from '../da/my-data.ts'

/** The English texts of what somebody can have and have deleted. */
export const myData: typeof danish = {
  heading: 'My data',
  lead: 'You can see everything we keep about you, and you can delete your account.',
  downloadHeading: 'Fetch your data',
  downloadText:
    'The file has your account and where you are signed in, your organisations, what you did on an enterprise’s page, your lists, what you wrote in enquiries, quotes, contracts and notes about purchases, what you follow, and the mails we wrote to you. It is in the format JSON, which programs can read.',
  download: 'Fetch everything about me (JSON)',
  fileName: 'my-data.json',
  deleteHeading: 'Delete your account',
  deleteText: 'Before you delete anything, you see what goes and what stays.',
  toDelete: 'Delete my account',

  deletePage: {
    heading: 'Delete my account',
    lead: 'This cannot be undone. Fetch your data first if you want them.',
    goneHeading: 'This is deleted',
    gone: [
      'Your name, your e-mail address and your password',
      'Passkeys, codes and sign-in through others',
      'Places where you are signed in – this one too',
      'The mails we wrote to you',
      'Your memberships, invitations and requests',
      'Your saved searches, and what you follow',
    ],
    staysHeading: 'This stays, but without your name',
    stays: [
      'Your organisation and the enterprise’s page – they are not yours alone',
      'Lists and notes that you share with colleagues',
      'Enquiries, questions, messages, quotes and contracts – they belong to the organisations',
      'History and audit log, in which only a number stands',
    ],
    email: 'Write your e-mail address to confirm',
    emailHint: (email: string) => `You are signed in as ${email}.`,
    submit: 'Delete my account for good',
    cancel: 'Keep the account',
    otherEmail: 'That is not the address you are signed in with. Write the one that stands above.',
    lastOwnerHeading: 'You cannot delete the account yet',
    lastOwner: (organisations: string) =>
      `You are the only owner of ${organisations}. Make a colleague an owner, or close the organisation. Then try again.`,
    toOrganisations: 'Go to my organisations',
  },
  deletedHeading: 'Your account is deleted',
  deletedText: 'You are signed out everywhere. Thank you for having been here.',
}
