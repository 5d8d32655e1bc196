import type { ownershipClaim as danish } from '../da/ownership-claim.ts'

/** How an enterprise takes over a listing, in English. */
export const ownershipClaim: typeof danish = {
  heading: (name) => `Take over the page about ${name}`,
  lead: 'Once the page is yours, you can correct the information, show pictures and be contacted by purchasers.',
  enterprise: 'Which enterprise do you speak for?',
  otherEnterprise: 'Another enterprise',
  cvr: 'CVR number',
  cvrHint: 'Eight digits. The enterprise becomes an organisation here, with you as its owner.',
  way: 'How do you want to show that the page is yours?',
  byMail: 'By an e-mail to the enterprise',
  byMailHint: (domains) => `We send a link to an address at ${domains}.`,
  byOperator: 'Ask the secretariat',
  byOperatorHint: 'A person looks at it and answers you by e-mail.',
  email: 'E-mail address at the enterprise',
  emailHint: (domain) =>
    `Has to end in @${domain}, for example info@${domain}. Only needed if we are to send an e-mail.`,
  reason: 'Why is the page yours?',
  reasonHint: 'For example what you do in the enterprise. Only needed if you ask the secretariat.',
  reasonHintAlone: 'For example what you do in the enterprise.',
  noDomain:
    'We know no website that is only the enterprise’s own. So we cannot send an e-mail there, and you have to ask the secretariat.',
  isProven: (email) =>
    `Your account has an e-mail address at the enterprise (${email}). So the page becomes yours at once.`,
  ask: 'Take over the page',
  send: 'Send the request',
  sendToOperator: 'Send to the secretariat',
  otherWay: 'Try another way',
  cancel: 'Back to the page',
  claimedHeading: 'The page has an owner already',
  claimedBody: 'An organisation keeps the page. If you work there, ask to become a member of the organisation.',
  claimedMistake: 'If it is a mistake, write to the secretariat.',
  join: 'Ask to become a member',
  contact: 'Write to the secretariat',
  hasPageHeading: 'Your organisation has a page already',
  hasPageBody: (name) =>
    `An organisation can have one page, and yours is “${name}”. If it is the same enterprise, ask the secretariat to merge the two pages.`,
  mailSentHeading: 'We have sent an e-mail',
  mailSentBody: (email, day) =>
    `Open the link in the e-mail we have sent to ${email}. It works until the end of ${day}. If it does not arrive, look in your junk mail or try another address.`,
  waitsHeading: 'The secretariat is looking at it',
  waitsBody: 'You will get an e-mail when there is an answer.',
  refusedHeading: 'The secretariat has said no',
  refusedBody: 'You can ask again if there is something the secretariat did not know.',
  withdraw: 'Withdraw the request',
  refusals: {
    alreadyClaimed: 'The page has got an owner meanwhile.',
    otherCvr: 'The CVR number is not the one on the page. Check the number, or ask the secretariat.',
    belongsToOthers:
      'There is an organisation with that CVR number already. Ask to become a member of it, and then try again.',
    noOwnDomain: 'We cannot send an e-mail to the enterprise. Choose “Ask the secretariat”.',
    foreignAddress: (domain) => `Write an address that ends in @${domain}, or choose “Ask the secretariat”.`,
    tooManyMails: 'You have asked for many e-mails today. Try again tomorrow, or choose “Ask the secretariat”.',
    notAllowed: 'Choose an enterprise that you are a member of.',
  },
  linkHeading: (name) => `Give the page about ${name} to the enterprise`,
  linkLead: (organisation) => `${organisation} has asked to take over the page and to edit it from now on.`,
  linkCvr: (cvr) => `CVR number ${cvr}`,
  linkBody:
    'If it is your own enterprise, press the button. If you do not know it, close the page: then nothing happens.',
  linkConfirm: 'Yes, the page is ours',
  linkSpentHeading: 'The link no longer works',
  linkSpent:
    'It has been used, or it is more than two days old. Ask for a new one from the page you want to take over.',
  linkDoneHeading: 'The page has been taken over',
  linkDone: (organisation) => `${organisation} can now edit the page and send it for approval.`,
  linkDoneVisitor: (organisation) => `${organisation} can now edit the page. You can close this window.`,
  findListing: 'Find the page in the directory',
}
