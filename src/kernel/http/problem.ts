import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Problem } from './reply.ts'

/** The shape of an API refusal, RFC 9457, with the field at fault where there is one. */
const problemSchema = z.object({
  type: z.literal('about:blank').describe('Always the same: the status and the detail say it all.'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What to do about it.'),
  field: z.string().optional().describe('The parameter at fault.'),
})

/** How the API's description tells of it. */
export const problemResponse = {
  description: 'A refusal, as RFC 9457 defines it.',
  content: { 'application/problem+json': { schema: problemSchema } },
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const body = JSON.stringify({ type: 'about:blank', ...problem })
  // A ready string: the answer's own schema describes the good answer, not this one.
  return reply.status(problem.status).type('application/problem+json').serializer(String).send(body)
}
