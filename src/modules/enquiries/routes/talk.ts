import { action, file, page } from '../../../kernel/http/route.ts'
import { attachmentLimits } from '../model/attachment.ts'

const buying = '/indkoeb/forespoergsler/:reference'
const buyingEnglish = '/en/purchasing/enquiries/:reference'
const answering = '/min-virksomhed/forespoergsler/:reference'
const answeringEnglish = '/en/my-enterprise/enquiries/:reference'

const withFile = { body: 'files', largestFile: attachmentLimits.size } as const

/** The buyer's talk with those invited: what all read, and what is between two. */
export const talkRoutes = {
  questions: page({
    path: { da: `${buying}/spoergsmaal`, en: `${buyingEnglish}/questions` },
    access: 'purchaser',
  }),
  answer: action({
    path: { da: `${buying}/spoergsmaal`, en: `${buyingEnglish}/questions` },
    access: 'purchaser',
  }),
  threads: page({ path: { da: `${buying}/beskeder`, en: `${buyingEnglish}/messages` }, access: 'purchaser' }),
  thread: page({
    path: { da: `${buying}/beskeder/:supplier`, en: `${buyingEnglish}/messages/:supplier` },
    access: 'purchaser',
  }),
  write: action({
    path: { da: `${buying}/beskeder/:supplier`, en: `${buyingEnglish}/messages/:supplier` },
    access: 'purchaser',
    ...withFile,
  }),
  files: page({ path: { da: `${buying}/filer`, en: `${buyingEnglish}/files` }, access: 'purchaser' }),
  addFile: action({
    path: { da: `${buying}/filer`, en: `${buyingEnglish}/files` },
    access: 'purchaser',
    ...withFile,
  }),
  removeFile: action({
    path: { da: `${buying}/filer/:file/sletning`, en: `${buyingEnglish}/files/:file/removal` },
    access: 'purchaser',
  }),
  addenda: page({ path: { da: `${buying}/tilfoejelser`, en: `${buyingEnglish}/addenda` }, access: 'purchaser' }),
  add: action({
    path: { da: `${buying}/tilfoejelser`, en: `${buyingEnglish}/addenda` },
    access: 'purchaser',
    ...withFile,
  }),
}

/** The same from the other side: an enterprise that is invited, or a partner of one. */
export const answeringTalkRoutes = {
  questions: page({
    path: { da: `${answering}/spoergsmaal`, en: `${answeringEnglish}/questions` },
    access: 'seller',
  }),
  ask: action({ path: { da: `${answering}/spoergsmaal`, en: `${answeringEnglish}/questions` }, access: 'seller' }),
  thread: page({ path: { da: `${answering}/beskeder`, en: `${answeringEnglish}/messages` }, access: 'seller' }),
  write: action({
    path: { da: `${answering}/beskeder`, en: `${answeringEnglish}/messages` },
    access: 'seller',
    ...withFile,
  }),
  addenda: page({
    path: { da: `${answering}/tilfoejelser`, en: `${answeringEnglish}/addenda` },
    access: 'seller',
  }),
}

/** A file that came with an enquiry or a message: who may read it is the rows' to say. */
export const talkFiles = {
  attachment: file({
    path: '/forespoergsler/filer/:file',
    access: 'signedIn',
    contentType: 'application/octet-stream',
  }),
}
