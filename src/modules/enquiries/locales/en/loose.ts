/** What somebody reads who writes an enquiry without an account. */
export const loose = {
  noAccount: 'You need no account to begin. In the end you tell us your e-mail address.',
  signIn: 'I have an account: sign in',
  address:
    'The draft is kept at this page’s address. Bookmark the address if you want to continue later. Anybody who has the address can read the draft.',
  kept: 'We delete the draft once 14 days have passed in which nobody has saved anything in it. Where there are too many drafts, we delete after a day those in which nobody has saved anything.',
  tooMany: 'Too many enquiries were begun from your network. Wait a minute, and try again.',
  full: 'Just now there is no room for more drafts without an account. Sign in and write the enquiry for your organisation, or try again tomorrow. Your choice on this page is kept.',
  anew: 'The draft had been deleted, but what you wrote here is kept',
  anewText:
    'It is in a new draft with a new address: keep that. The other steps are empty again, and have to be filled in before you can send the enquiry.',
  changed:
    'The draft was changed in another window after you opened this page. Look at that version in a new tab before you save: if you save now, this version replaces the other.',
  review: {
    heading: 'Look it through',
    lead: 'Once you have told us your e-mail address, you can send the enquiry.',
    ready: 'Everything is filled in.',
    faults: 'This is missing or needs to be put right. You can do it now or afterwards.',
    next: 'The last step',
    nextText:
      'Tell us your e-mail address. We send you a link by which you sign in and choose the organisation that buys. Then you can send the enquiry.',
    toEmail: 'Tell us your e-mail address',
    signedIn: 'Choose the organisation that buys. Then you can send the enquiry.',
    toBuyer: 'Choose the organisation',
  },
  taking: {
    heading: 'Who buys?',
    lead: 'The enquiry belongs to the organisation you choose. Your colleagues there can see it and write on.',
    buyer: 'Organisation',
    missing: 'Choose the organisation that buys.',
    button: 'Continue',
    none: 'You belong to no organisation that buys. Register it, or ask to become a member: the draft waits here meanwhile.',
    register: 'Register or find the organisation',
    again: 'I have become a member: try again',
  },
}
