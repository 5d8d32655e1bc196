import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { Server } from './server.ts'
import { uploadLimits } from './upload.ts'

/** Lets the server understand what browsers send: cookies, forms, and forms with files. */
export async function readForms(server: Server): Promise<void> {
  await server.register(cookie)
  await server.register(formbody)
  // A file that is too large is for the form's own page to speak of, beside all that was typed.
  await server.register(multipart, { limits: uploadLimits, throwFileSizeLimit: false })
}
