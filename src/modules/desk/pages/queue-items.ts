import type { RequestContext } from '../../../kernel/http/handlers.ts'
import { href } from '../../../kernel/http/href.ts'
import { enquiriesInQueue } from '../../enquiries/index.ts'
import { unconfirmedOrganisations } from '../../organisations/index.ts'
import { likenessesWaiting, waitingClaims, waitingProfiles } from '../../suppliers/index.ts'
import { mailsNotArrived } from '../actions/mails.ts'
import { oldestFirst, type QueueItem } from '../model/queue.ts'
import { mayRunPlatform } from '../policy.ts'
import { routes } from '../routes.ts'

/** All that waits for an operator, what waits longest first; nothing for those who do not run the platform. */
export async function queue(context: RequestContext): Promise<QueueItem[]> {
  if (!mayRunPlatform(context.actor)) return []
  return oldestFirst([
    ...(await pages(context)),
    ...(await claims(context)),
    ...(await enquiries(context)),
    ...(await organisations(context)),
    ...(await likenesses(context)),
    ...(await mails(context)),
  ])
}

/** How much waits. */
export async function waitingCount(context: RequestContext): Promise<number> {
  return (await queue(context)).length
}

async function pages(context: RequestContext): Promise<QueueItem[]> {
  const waiting = await waitingProfiles(context)
  return waiting.map(({ supplierId, name, organisationName, since, url }) => ({
    kind: 'page',
    title: name,
    detail: organisationName,
    since,
    url,
    supplierId,
  }))
}

async function claims(context: RequestContext): Promise<QueueItem[]> {
  const waiting = await waitingClaims(context)
  return waiting.map(({ name, organisationName, since, url }) => ({
    kind: 'claim',
    title: name,
    detail: organisationName,
    since,
    url,
  }))
}

async function enquiries(context: RequestContext): Promise<QueueItem[]> {
  const waiting = await enquiriesInQueue(context)
  return waiting.map(({ title, buyer, since, url }) => ({ kind: 'enquiry', title, detail: buyer, since, url }))
}

async function organisations(context: RequestContext): Promise<QueueItem[]> {
  const waiting = await unconfirmedOrganisations(context)
  return waiting.map(({ name, createdAt, url }) => ({
    kind: 'organisation',
    title: name,
    detail: '',
    since: createdAt,
    url,
  }))
}

async function likenesses(context: RequestContext): Promise<QueueItem[]> {
  const waiting = await likenessesWaiting(context)
  return waiting.map(({ one, other, since, url }) => ({ kind: 'likeness', title: one, detail: other, since, url }))
}

async function mails(context: RequestContext): Promise<QueueItem[]> {
  const failed = await mailsNotArrived(context)
  return failed.map(({ id, to, subject, since }) => ({
    kind: 'mail',
    title: subject,
    detail: to,
    since,
    url: href(routes.mail, context.language, { id: String(id) }),
  }))
}
