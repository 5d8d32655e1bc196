import type { FastifyRequest } from 'fastify'
import type { FormBody } from '../forms/form-body.ts'
import type { Html } from '../html/html.ts'
import { tokenField } from './form-guard.ts'
import type { UploadedFile } from './handlers.ts'

/** A form that could not be acted on, ready to be shown for sending it once more: what was typed must not be lost. */
export interface Resend {
  readonly url: string
  /** Names and values; secrets are left out and have to be typed again. */
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  /** Files cannot be put back into a form; they have to be chosen again. */
  readonly lostFiles: boolean
  readonly token: Html
}

export interface ResendableForm {
  readonly body: FormBody
  readonly files: readonly UploadedFile[]
  /** Makes the token of the form as it is to be sent again. */
  readonly token: () => Html
}

const forms = new WeakMap<FastifyRequest, ResendableForm>()

/** Fields that hold what only their owner knows: they have to be typed again. By their whole name, since `postcode` is none. */
function isSecret(name: string): boolean {
  return name === 'code' || name === 'current' || /password/i.test(name)
}

/** Keeps what was sent as long as its request lives. */
export function rememberForm(request: FastifyRequest, form: ResendableForm): void {
  forms.set(request, form)
}

/** What was sent with the request, to be sent again. */
export function resendOf(request: FastifyRequest): Resend | undefined {
  const form = forms.get(request)
  if (form === undefined) return undefined
  const fields = Object.entries(form.body)
    .filter(([name]) => name !== tokenField && !isSecret(name))
    .flatMap(([name, values]) => values.map((value) => ({ name, value })))
  return { url: request.url, fields, lostFiles: form.files.length > 0, token: form.token() }
}
